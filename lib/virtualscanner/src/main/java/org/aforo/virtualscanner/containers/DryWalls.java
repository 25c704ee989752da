package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Corrugated steel of a dry container: sides 36 mm deep at a pitch of 278 mm, of 1.6 mm sheet and 2.0 mm near the ends; front 45.6 mm
 * deep at 250 mm, 2.0 mm; roof die-stamped 20 mm deep at 209 mm, 2.0 mm.
 */
final class DryWalls {

    static final double SIDE_DEPTH = 0.036;
    static final double FRONT_DEPTH = 0.0456;
    static final double ROOF_DEPTH = 0.020;
    private static final double ROOF_Z_BELOW_TOP = 0.036;

    private final ContainerType type;
    private final RandomGenerator random;
    private final Corrugation.Dents dents;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    DryWalls(ContainerType type, RandomGenerator random) {
        this.type = type;
        this.random = random;
        // Old boxes are knocked more: the share differs between containers, not only between folds.
        this.dents = new Corrugation.Dents(Draws.between(random, 0, 0.04), 0.018, random);
    }

    PartList build() {
        double rolled = Draws.between(random, -0.00007, 0.00007);
        for (int side = -1; side <= 1; side += 2) {
            for (Run run : Frame.wallRuns(type)) {
                side(side, run, rolled);
            }
            patches(side);
        }
        front(0.0020 + rolled);
        roof(0.0020 + rolled);
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    /** Underside of the roof's lower flats. */
    static double roofZ(ContainerType type) {
        return type.heightM() - ROOF_Z_BELOW_TOP;
    }

    private double wallTop() {
        return type.heightM() - 0.076;
    }

    private void side(int side, Run run, double rolled) {
        double low = Frame.RAIL_HEIGHT + 0.0045;
        double strong = run.lengthX() > 3 ? 4 * 0.278 : run.lengthX() / 2;
        double shift = side > 0 ? 1 : -1;
        // Offsets run inwards: on the left side towards -y, by a mirror.
        wall(Run.between(run.fromX(), run.fromX() + strong), 0.0020 + rolled, shift, low);
        if (run.lengthX() > 2 * strong) {
            wall(
                    Run.between(run.fromX() + strong, run.endX() - strong),
                    (type.lengthM() > 13 ? 0.0020 : 0.0016) + rolled,
                    shift,
                    low);
        }
        wall(Run.between(run.endX() - strong, run.endX()), 0.0020 + rolled, shift, low);
    }

    private void wall(Run run, double thickness, double side, double low) {
        Corrugation sheet = new Corrugation(0.071, 0.068, SIDE_DEPTH - thickness, thickness, STEEL);
        Placement placement =
                Placement.NOWHERE.stretched(1, -side, 1).moved(run.fromX(), side * (Frame.FACE_Y - thickness / 2), low);
        sheet.fold(parts, run.lengthX(), wallTop() - low, placement, dents);
    }

    private void front(double thickness) {
        Corrugation sheet = new Corrugation(0.070, 0.055, FRONT_DEPTH - thickness, thickness, STEEL);
        double span = 2 * Frame.POST_INNER_Y;
        double low = 0.160;
        double height = wallTop() - low;
        double outerX = type.lengthM() - 0.012;
        // Along y from the right; offsets run inwards, towards -x.
        Placement placement = Placement.NOWHERE.turnedZ(90).moved(outerX, -Frame.POST_INNER_Y, low);
        sheet.fold(parts, span, height, placement, dents);
        double floor = 0.18;
        for (double y = -Frame.POST_INNER_Y; y + sheet.flatM() < Frame.POST_INNER_Y; y += sheet.pitchM()) {
            cavities.add(new Cavity(
                    Cavity.Kind.FRONT_WALL,
                    Space.ofAir(
                            outerX - FRONT_DEPTH + thickness,
                            y + 0.002,
                            floor,
                            FRONT_DEPTH - 2 * thickness - 0.002,
                            sheet.flatM() - 0.004,
                            wallTop() - floor - 0.02)));
        }
    }

    private void roof(double thickness) {
        Corrugation sheet = new Corrugation(0.088, 0.0165, ROOF_DEPTH - thickness, thickness, STEEL);
        double width = 2 * (Frame.FACE_Y - 0.003);
        double from = Frame.CASTING_X + 0.01;
        // Stands on edge, then lies down: offsets run upwards.
        Placement placement =
                Placement.NOWHERE.turnedX(90).moved(from, width / 2, type.heightM() - ROOF_Z_BELOW_TOP + thickness / 2);
        sheet.fold(parts, type.lengthM() - 2 * from, width, placement, new Corrugation.Dents(0, 0, random));
        for (double x = 0.110; x < type.lengthM() - 0.2; x = type.lengthM() - from) {
            // Flat corner plates between the castings.
            parts.box(
                    x,
                    -Frame.HALF_WIDTH + Frame.CASTING_Y,
                    type.heightM() - 0.020,
                    from - 0.110,
                    2 * Frame.HALF_WIDTH - 2 * Frame.CASTING_Y,
                    0.004,
                    STEEL);
        }
    }

    /** Repairs: sheets welded over holes. */
    private void patches(int side) {
        int count = (int) Math.floor(-Math.log(1 - random.nextDouble()) * 0.7);
        for (int i = 0; i < Math.min(count, 4); i++) {
            double dx = Draws.between(random, 0.2, 0.7);
            double dz = Draws.between(random, 0.2, 0.6);
            double x = Draws.between(random, 0.4, type.lengthM() - 0.4 - dx);
            double z = Draws.between(random, 0.2, wallTop() - dz - 0.1);
            double y = side > 0 ? Frame.FACE_Y + 0.0005 : -Frame.FACE_Y - 0.0025;
            parts.box(x, y, z, dx, 0.0020, dz, STEEL);
        }
    }
}
