package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Corrugated steel of a dry container: sides 36 mm deep at a pitch of 278 mm, of 1.6 mm sheet and 2.0 mm near the ends; front 45.6 mm
 * deep at 250 mm, 2.0 mm; roof die-stamped 20 mm deep at 209 mm, 2.0 mm, with flat plates of 3 mm at the ends.
 */
final class DryWalls {

    static final double SIDE_DEPTH = 0.036;
    static final double FRONT_DEPTH = 0.0456;
    static final double FRONT_OUTER_DOWN = 0.012;
    private static final double SIDE_PITCH = 0.278;
    private static final double ROOF_DEPTH = 0.020;
    private static final double ROOF_DOWN = 0.036;
    private static final double ROOF_HALF_Y = Frame.TOP_RAIL_INNER_Y - 0.001;

    private final ContainerType type;
    private final RandomGenerator random;
    private final double dentsApartM;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    DryWalls(ContainerType type, RandomGenerator random) {
        this.type = type;
        this.random = random;
        // Old boxes are knocked more: the number differs between containers, not only between walls.
        this.dentsApartM = Draws.between(random, 2, 15);
    }

    PartList build() {
        double rolled = Draws.between(random, -0.00004, 0.00004);
        for (int side = -1; side <= 1; side += 2) {
            for (Run run : Frame.bays(type)) {
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
        return type.heightM() - ROOF_DOWN;
    }

    private double wallTop() {
        return type.heightM() - Frame.TOP_RAIL_DOWN;
    }

    private void side(int side, Run run, double rolled) {
        double strong = Math.min(2 * SIDE_PITCH, run.lengthX() / 2);
        double middle = type.lengthM() > 13 ? 0.0019 : 0.0016;
        wall(side, Run.between(run.fromX(), run.fromX() + strong), 0.0020 + rolled);
        if (run.lengthX() > 2 * strong) {
            wall(side, Run.between(run.fromX() + strong, run.endX() - strong), middle + rolled);
        }
        wall(side, Run.between(run.endX() - strong, run.endX()), 0.0020 + rolled);
    }

    private void wall(int side, Run run, double thickness) {
        Corrugation sheet = new Corrugation(0.071, 0.068, SIDE_DEPTH - thickness, thickness, STEEL);
        // Offsets run inwards from the outer face: a mirror image on each side.
        Placement placement = Placement.NOWHERE
                .stretched(1, -side, 1)
                .moved(run.fromX(), side * (Frame.FACE_Y - thickness / 2), Frame.RAIL_TOP_Z);
        double height = wallTop() - Frame.RAIL_TOP_Z;
        sheet.fold(parts, run.lengthX(), height, placement, Dents.of(run.lengthX(), height, dentsApartM, random));
    }

    private void front(double thickness) {
        Corrugation sheet = new Corrugation(0.070, 0.055, FRONT_DEPTH - thickness, thickness, STEEL);
        double half = Frame.POST_INNER_Y - 0.002;
        double low = 0.1605;
        double height = type.heightM() - Frame.CASTING_Z - low;
        double outerX = type.lengthM() - FRONT_OUTER_DOWN;
        // Along y from the right; offsets run inwards, towards -x.
        Placement placement = Placement.NOWHERE.turnedZ(90).moved(outerX - thickness / 2, -half, low);
        sheet.fold(parts, 2 * half, height, placement, Dents.of(2 * half, height, 3 * dentsApartM, random));
        for (double y = -half; y + sheet.flatM() < half; y += sheet.pitchM()) {
            cavities.add(new Cavity(
                    Cavity.Kind.FRONT_WALL,
                    Space.ofAir(
                            outerX - FRONT_DEPTH + thickness,
                            y + 0.002,
                            Underframe.FLOOR_Z,
                            FRONT_DEPTH - 2 * thickness - 0.002,
                            sheet.flatM() - 0.004,
                            height - 0.05)));
        }
    }

    private void roof(double thickness) {
        Corrugation sheet = new Corrugation(0.088, 0.0165, ROOF_DEPTH - thickness, thickness, STEEL);
        double plates = Draws.between(random, 0.24, 0.36);
        double z = roofZ(type);
        Run corrugated = Run.between(Frame.CASTING_X + plates, type.lengthM() - Frame.CASTING_X - plates);
        for (Run run : corrugated.outside(Frame.midcastings(type))) {
            // Stands on edge, then lies down: offsets run upwards.
            Placement placement = Placement.NOWHERE.turnedX(90).moved(run.fromX(), ROOF_HALF_Y, z + thickness / 2);
            sheet.fold(parts, run.lengthX(), 2 * ROOF_HALF_Y, placement, Dents.NONE);
        }
        for (Run run : Frame.midcastings(type)) {
            double half = Frame.BETWEEN_CASTINGS_Y;
            parts.box(run.fromX(), -half, z, run.lengthX(), 2 * half, 0.004, STEEL);
        }
        endPlates(Frame.SILL_TO_X, Frame.CASTING_X, plates, 1);
        endPlates(type.lengthM() - 0.075, type.lengthM() - Frame.CASTING_X, plates, -1);
    }

    /** Flat plates where spreaders land, and doublers beside the castings. */
    private void endPlates(double outer, double casting, double length, int inwards) {
        double half = Frame.BETWEEN_CASTINGS_Y;
        double z = roofZ(type);
        parts.box(Math.min(outer, casting), -half, z, Math.abs(casting - outer), 2 * half, 0.003, STEEL);
        double x = inwards > 0 ? casting : casting - length;
        parts.box(x, -ROOF_HALF_Y, z, length, 2 * ROOF_HALF_Y, 0.003, STEEL);
        double doubler = inwards > 0 ? casting : casting - 0.26;
        parts.boxes(doubler, ROOF_HALF_Y - 0.28, z + 0.0035, 0.26, 0.28, 0.004, STEEL);
    }

    /** Repairs: sheets welded over holes, at most 4 a side. */
    private void patches(int side) {
        int count = (int) Math.floor(-StrictMath.log(1 - random.nextDouble()) * 0.5);
        for (int i = 0; i < Math.min(count, 4); i++) {
            double dx = Draws.between(random, 0.2, 0.7);
            double dz = Draws.between(random, 0.2, 0.6);
            double x = Draws.between(random, 0.4, type.lengthM() - 0.4 - dx);
            double z = Draws.between(random, 0.2, wallTop() - dz - 0.4);
            double y = side > 0 ? Frame.FACE_Y + 0.0005 + 0.0021 * i : -Frame.FACE_Y - 0.0025 - 0.0021 * i;
            parts.box(x, y, z, dx, 0.0020, dz, STEEL);
        }
    }
}
