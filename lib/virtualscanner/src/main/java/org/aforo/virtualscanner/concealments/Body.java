package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.jspecify.annotations.Nullable;

/**
 * A grown person of soft tissue and bone about the pelvis, facing high x: ellipsoids for head, lungs, pelvis, joints, hands and feet,
 * cylinders for trunk, neck and limbs. Limbs end short of their joints, which are balls of their own, so that nothing overlaps by more than
 * a little. Measures of a person of 1.75 m after common anthropometry (Drillis and Contini 1966), scaled.
 */
final class Body {

    private static final double DRAWN_FOR_M = 1.75;
    private static final Fill FLESH = Fill.of("human_soft_tissue_ICRU4", 1.03);
    private static final Fill LUNG = Fill.of("human_soft_tissue_ICRU4", 0.28);
    private static final Fill BONE = Fill.of("bone_cortical_ICRU44", 1.7);
    /** Vertebrae and pelvis are mostly spongy. */
    private static final Fill SPONGY_BONE = Fill.of("bone_cortical_ICRU44", 1.25);

    private final double scale;
    private final double girth;
    private final List<Part> parts = new ArrayList<>();

    private Body(double heightM, double girth) {
        scale = heightM / DRAWN_FOR_M;
        this.girth = girth;
    }

    /** As heavy as asked within 1 %: girth is what gives, between slim and stout. */
    static List<Part> of(Posture posture, double heightM, double kg) {
        double girth = 1;
        List<Part> parts = drawn(posture, heightM, girth);
        for (int i = 0; i < 12; i++) {
            double now = parts.stream().mapToDouble(Part::massKg).sum();
            girth = Math.clamp(girth * Math.sqrt(kg / now), 0.75, 1.3);
            parts = drawn(posture, heightM, girth);
        }
        return parts;
    }

    private static List<Part> drawn(Posture posture, double heightM, double girth) {
        Body body = new Body(heightM, girth);
        switch (posture) {
            case SEATED -> body.seated();
            case LYING -> body.lying();
        }
        return body.parts;
    }

    /** Metres in the drawing. */
    private record At(double x, double y, double z) {
        At towards(At other, double length) {
            double share = length / distance(other);
            return new At(x + share * (other.x - x), y + share * (other.y - y), z + share * (other.z - z));
        }

        double distance(At other) {
            return Math.sqrt(
                    (other.x - x) * (other.x - x) + (other.y - y) * (other.y - y) + (other.z - z) * (other.z - z));
        }
    }

    private void seated() {
        At seat = new At(-0.05, 0, 0.12);
        // Leaning back by 12 degrees.
        At top = new At(-0.05 - 0.208, 0, 0.12 + 0.978);
        trunk(seat, top, new At(-0.15, 0, 0.12 + 0.745));
        for (int side = -1; side <= 1; side += 2) {
            At knee = new At(0.25, side * 0.115, 0.50);
            At ankle = new At(0.37, side * 0.115, 0.09);
            leg(new At(0.0, side * 0.095, 0.13), 0.12, knee, ankle);
            foot(new At(0.43, side * 0.115, 0.038), 0.12, 0.038);
            At shoulder = new At(-0.15, side * 0.212, 0.60);
            At elbow = new At(0.05, side * 0.245, 0.37);
            arm(shoulder, elbow, new At(0.255, side * 0.235, 0.47));
        }
    }

    private void lying() {
        At seat = new At(0, 0, 0.115);
        At top = new At(1, 0, 0.115);
        trunk(seat, top, new At(0.77, 0, 0.115));
        for (int side = -1; side <= 1; side += 2) {
            At knee = new At(-0.46, side * 0.105, 0.085);
            At ankle = new At(-0.86, side * 0.105, 0.06);
            leg(new At(0, side * 0.095, 0.1), 0.14, knee, ankle);
            foot(new At(-0.87, side * 0.105, 0.145), 0.04, 0.095);
            At shoulder = new At(0.52, side * 0.215, 0.10);
            arm(shoulder, new At(0.23, side * 0.25, 0.08), new At(-0.01, side * 0.25, 0.08));
        }
    }

    /** Pelvis, belly, chest with lungs and spine, neck, head with skull. */
    private void trunk(At seat, At top, At head) {
        boolean upright = top.z > seat.z;
        double along = upright ? 0.11 : 0.10;
        double depth = upright ? 0.145 : 0.11;
        // Whoever sits, sits on muscle that lies before the spine as much as below it.
        At hips = upright ? new At(seat.x + 0.035, 0, seat.z) : seat;
        ellipsoid(hips, upright ? depth : along, 0.17, upright ? along : depth, FLESH, null);
        ellipsoid(hips, 0.05, 0.11, 0.05, SPONGY_BONE, FLESH);
        oval(seat.towards(top, 0.115), seat.towards(top, 0.29), 0.10, 0.15, FLESH);
        At low = seat.towards(top, 0.29);
        At high = seat.towards(top, 0.57);
        oval(low, high, 0.112, 0.165, FLESH);
        At middle = seat.towards(top, 0.43);
        for (int side = -1; side <= 1; side += 2) {
            At lung = new At(middle.x, side * 0.082, middle.z);
            ellipsoid(lung, upright ? 0.07 : 0.12, 0.055, upright ? 0.12 : 0.07, LUNG, FLESH);
        }
        bone(seat.towards(top, 0.13), seat.towards(top, 0.285), 0.018, SPONGY_BONE);
        bone(seat.towards(top, 0.295), seat.towards(top, 0.565), 0.016, SPONGY_BONE);
        cylinder(high, seat.towards(top, 0.645), 0.055, FLESH);
        bone(seat.towards(top, 0.575), seat.towards(top, 0.64), 0.015, SPONGY_BONE);
        double tall = upright ? 0.113 : 0.098;
        double deep = upright ? 0.098 : 0.113;
        skull(head, deep, 0.078, tall);
    }

    private void skull(At head, double x, double y, double z) {
        ellipsoid(head, x, y, z, FLESH, null);
        ellipsoid(head, x - 0.008, y - 0.008, z - 0.008, BONE, FLESH);
        ellipsoid(head, x - 0.015, y - 0.015, z - 0.015, FLESH, BONE);
    }

    private void leg(At hip, double hidden, At knee, At ankle) {
        double kneeM = 0.056;
        limb(hip.towards(knee, hidden), knee.towards(hip, kneeM * 1.02 * girth), 0.076, 0.013);
        joint(knee, kneeM);
        limb(knee.towards(ankle, kneeM * 1.02 * girth), ankle, 0.05, 0.013);
    }

    private void foot(At middle, double radiusX, double radiusZ) {
        ellipsoid(middle, radiusX, 0.042, radiusZ, FLESH, null);
    }

    private void arm(At shoulder, At elbow, At wrist) {
        double shoulderM = 0.045;
        double elbowM = 0.036;
        joint(shoulder, shoulderM);
        limb(
                shoulder.towards(elbow, shoulderM * 1.02 * girth),
                elbow.towards(shoulder, elbowM * 1.02 * girth),
                0.041,
                0.01);
        joint(elbow, elbowM);
        limb(elbow.towards(wrist, elbowM * 1.02 * girth), wrist, 0.033, 0.008);
        At hand = wrist.towards(elbow, -0.075);
        double along = Math.abs(hand.x - wrist.x) > 0 ? 0.07 : 0.03;
        ellipsoid(hand, along, 0.03, 0.025, FLESH, null);
    }

    private void joint(At at, double radius) {
        ellipsoid(at, radius, radius, radius, FLESH, null);
    }

    private void limb(At from, At to, double radius, double boneRadius) {
        cylinder(from, to, radius, FLESH);
        bone(from, to, boneRadius, BONE);
    }

    private void cylinder(At from, At to, double radius, Fill fill) {
        oval(from, to, radius, radius, fill);
    }

    /** Soft parts grow with girth, bones do not. */
    private void oval(At from, At to, double depth, double width, Fill fill) {
        Solid unit = new Solid.Cylinder(1, from.distance(to));
        Placement thick = Placement.NOWHERE.stretched(depth * girth, width * girth, 1);
        parts.add(Part.of(unit, thick.then(along(from, to)), fill));
    }

    private void bone(At from, At to, double radius, Fill fill) {
        Solid.Cylinder cylinder = new Solid.Cylinder(radius, from.distance(to));
        parts.add(Part.within(cylinder, along(from, to), fill, FLESH));
    }

    private void ellipsoid(At at, double radiusX, double radiusY, double radiusZ, Fill fill, @Nullable Fill replaces) {
        double wide = replaces == null || fill.equals(LUNG) ? girth : 1;
        Solid solid = new Solid.Ellipsoid(radiusX * wide, radiusY * wide, radiusZ * wide);
        parts.add(new Part(solid, Placement.at(at.x, at.y, at.z).then(scaled()), fill, replaces, false));
    }

    /** Own z along the line, own y staying across the body. */
    private Placement along(At from, At to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double dz = to.z - from.z;
        double polar = Math.toDegrees(Math.acos(dz / from.distance(to)));
        double azimuth = Math.toDegrees(Math.atan2(dy, dx));
        return Placement.NOWHERE
                .turnedY(polar)
                .turnedZ(azimuth)
                .moved((from.x + to.x) / 2, (from.y + to.y) / 2, (from.z + to.z) / 2)
                .then(scaled());
    }

    private Placement scaled() {
        return Placement.NOWHERE.stretched(scale, scale, scale);
    }
}
