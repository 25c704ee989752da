package org.aforo.virtualscanner.scanner;

import java.util.ArrayList;
import java.util.List;

/**
 * Source and detector array of one view, both in a plane x = const through which the load moves (or which moves along it). Pixels sit at
 * equal pitch along the legs; each looks along one fixed line to the source, so vertical magnification and angular pitch follow from the
 * true positions. Row 0 is the first pixel of the first leg, the one with the largest slope: the top of a side view, the left (+y) of a
 * top view.
 *
 * @param name {@code side} or {@code top}
 * @param facing where the source looks
 * @param sourceY metres; sourceZ likewise
 * @param legs the detector line, from row 0 on; slopes fall along it
 * @param pitchM distance of neighbouring pixels along a leg
 * @param axisDegrees elevation of the beam's axis from the facing, towards growing slope
 */
public record ViewGeometry(
        String name, Facing facing, double sourceY, double sourceZ, List<Leg> legs, double pitchM, double axisDegrees) {

    /** A straight row of detectors, metres. */
    public record Leg(double fromY, double fromZ, double toY, double toZ) {
        public double lengthM() {
            return Math.hypot(toY - fromY, toZ - fromZ);
        }
    }

    private static final int MOST_PIXELS = 20_000;

    public ViewGeometry {
        legs = List.copyOf(legs);
        if (name.isBlank() || legs.isEmpty()) {
            throw new IllegalArgumentException("a view has a name and at least one leg of detectors");
        }
        if (!(pitchM >= 0.0005 && pitchM <= 0.05)) {
            throw new IllegalArgumentException("pitchM is 0.0005 to 0.05: " + pitchM);
        }
        double pixels = legs.stream().mapToDouble(Leg::lengthM).sum() / pitchM;
        if (!(pixels >= 1 && pixels <= MOST_PIXELS)) {
            throw new IllegalArgumentException("a view has 1 to " + MOST_PIXELS + " pixels: " + pixels);
        }
    }

    /** Depth of a point in the fan's plane, metres from the source. */
    public double depth(double y, double z) {
        return facing.depthY() * (y - sourceY) + facing.depthZ() * (z - sourceZ);
    }

    /** Height of a point in the fan's plane, metres above the source along the facing's height. */
    public double height(double y, double z) {
        return facing.heightY() * (y - sourceY) + facing.heightZ() * (z - sourceZ);
    }

    /** Middles of all pixels, {@code {y, z}}, from row 0 on. */
    public List<double[]> pixels() {
        List<double[]> middles = new ArrayList<>();
        for (Leg leg : legs) {
            int count = (int) Math.round(leg.lengthM() / pitchM);
            for (int i = 0; i < count; i++) {
                double share = (i + 0.5) / count;
                middles.add(new double[] {
                    leg.fromY() + share * (leg.toY() - leg.fromY()), leg.fromZ() + share * (leg.toZ() - leg.fromZ())
                });
            }
        }
        return middles;
    }

    /** With the source on the other side of the lane. */
    public ViewGeometry mirrored() {
        List<Leg> others = legs.stream()
                .map(leg -> new Leg(-leg.fromY(), leg.fromZ(), -leg.toY(), leg.toZ()))
                .toList();
        return new ViewGeometry(name, facing.mirrored(), -sourceY, sourceZ, others, pitchM, axisDegrees);
    }
}
