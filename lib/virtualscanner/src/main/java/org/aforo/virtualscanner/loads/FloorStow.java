package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;

/**
 * Packages stowed on the floor: lanes along the container, in each lane columns from the front to the doors, in each column layers. Columns
 * are of uneven height, the last ones lower, as a gang leaves them.
 */
final class FloorStow {

    private static final double DOOR_CLEAR_M = 0.05;
    private static final double CEILING_CLEAR_M = 0.06;

    private final Stow stow;
    private final Dice dice;
    private final Space room;

    /** Makes the package that fills a space. */
    interface Packer {
        CargoUnit pack(Space outside);
    }

    /** Columns one behind the other, each of such a footprint. */
    record Lane(double alongX, double acrossY) {}

    /**
     * What is stowed.
     *
     * @param lanes from the right wall (low y) to the left
     * @param heightM of a package
     * @param count so many packages; fewer when the room is full
     */
    record Cargo(List<Lane> lanes, double heightM, int count, Packer packer) {}

    /** How the layers of a lane lie over each other. */
    enum Bond {
        /** Column over column. */
        NONE,
        /** Every other layer is pushed along, like bricks. */
        PUSHED,
        /** And laid the other way round besides, left for right; the layers of all lanes then lie level. */
        MIRRORED
    }

    /**
     * How it is stowed.
     *
     * @param gapM usual air between columns
     * @param leanM how far the columns lean at the top, or layers are pushed, metres at most
     * @param raggedness unevenness of the columns' heights, relative
     * @param doorStep length over which the stow comes down towards the doors, metres; 0 for a wall
     * @param looseness by how much a package may be shorter than its place, relative
     */
    record Habit(double gapM, double leanM, double raggedness, double doorStep, double looseness, Bond bond) {

        /** As some gang stows cartons. */
        static Habit ofSomeGang(Dice dice) {
            return new Habit(
                    dice.between(0.004, 0.014),
                    dice.between(0, 0.07),
                    dice.between(0.02, 0.09),
                    dice.chance(0.5) ? dice.between(0.3, 1.5) : 0,
                    0.008,
                    Bond.NONE);
        }

        Lean lean(int layers, Dice dice) {
            return bond == Bond.NONE
                    ? Lean.bent(layers, 1, leanM * dice.between(-1, 1), 0.006, dice)
                    : Lean.bond(layers, leanM * dice.between(0.6, 1) * (dice.chance(0.5) ? 1 : -1), 0.006, dice);
        }
    }

    /** A lane in its place, with what all its columns share: leaning and pressing that differ would make them overlap. */
    private record Placed(Lane lane, double y, Lean lean, List<Double> heights) {}

    private record Column(Placed placed, double x, double want) {}

    FloorStow(Stow stow, Space room) {
        this.stow = stow;
        this.dice = stow.dice();
        this.room = room;
    }

    /** Lanes of one footprint, as many as fit, in the direction that leaves less air at the wall. */
    static List<Lane> lanes(Space room, Size size, Dice dice) {
        double longM = size.longM();
        double shortM = size.shortM();
        int lengthwise = (int) (room.lengthY() / (shortM * 1.012));
        int crosswise = (int) (room.lengthY() / (longM * 1.012));
        double airLengthwise = room.lengthY() - lengthwise * shortM;
        double airCrosswise = room.lengthY() - crosswise * longM;
        boolean either = Math.abs(airCrosswise - airLengthwise) < 0.05;
        boolean across = either ? dice.chance(0.5) : airCrosswise < airLengthwise;
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < (across ? crosswise : lengthwise); i++) {
            lanes.add(across ? new Lane(shortM, longM) : new Lane(longM, shortM));
        }
        return lanes;
    }

    /** Stows and says how many found room. */
    int stow(Cargo cargo, Habit habit) {
        int mostLayers = (int) ((room.lengthZ() - CEILING_CLEAR_M) / (cargo.heightM() * 1.005));
        if (mostLayers < 1 || cargo.count() < 1) {
            return 0;
        }
        List<Column> columns = columns(placed(cargo, habit, mostLayers), habit);
        int[] layers = layers(columns, cargo.count(), mostLayers);
        int stowed = 0;
        for (int i = 0; i < columns.size(); i++) {
            stowed += layers[i];
            build(columns.get(i), layers[i], cargo.packer(), habit);
        }
        return stowed;
    }

    private List<Placed> placed(Cargo cargo, Habit habit, int layers) {
        double taken = cargo.lanes().stream().mapToDouble(Lane::acrossY).sum();
        double slackY = Math.max(0, room.lengthY() - taken);
        double y = room.y() + slackY * dice.between(0.02, 0.2);
        double between = (slackY - (y - room.y())) / cargo.lanes().size();
        double squeeze = dice.between(0, 0.025);
        List<Double> level = heights(cargo.heightM(), layers, squeeze);
        List<Placed> placed = new ArrayList<>();
        for (Lane lane : cargo.lanes()) {
            List<Double> own = habit.bond() == Bond.MIRRORED
                    ? level
                    : heights(cargo.heightM(), layers, squeeze * dice.between(0.4, 1.6));
            placed.add(new Placed(lane, y, habit.lean(layers, dice), own));
            y += lane.acrossY() + between * dice.between(0.5, 1);
        }
        return placed;
    }

    /** The lower, the more pressed; and no two layers alike. */
    private List<Double> heights(double heightM, int layers, double squeeze) {
        List<Double> heights = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            double pressed = squeeze * (layers - 1 - layer) / layers;
            heights.add(heightM * (1 - pressed) * dice.between(0.985, 1.005));
        }
        return heights;
    }

    private List<Column> columns(List<Placed> lanes, Habit habit) {
        List<Column> columns = new ArrayList<>();
        for (Placed placed : lanes) {
            double along = placed.lane().alongX();
            double x = room.endX() - placed.lean().mostForward() - dice.mostlySmall(0.03) - along;
            double lowest = room.x() + DOOR_CLEAR_M + placed.lean().mostBackward();
            while (x >= lowest) {
                columns.add(new Column(placed, x, want(x - room.x(), habit)));
                x -= along + habit.gapM() * dice.between(0.1, 1.9);
            }
        }
        return columns;
    }

    private double want(double fromDoors, Habit habit) {
        double taper = habit.doorStep() <= 0 ? 1 : Math.clamp(0.25 + 0.75 * fromDoors / habit.doorStep(), 0.25, 1);
        return taper * dice.about(1, habit.raggedness());
    }

    /** One package after the other onto whichever column lacks most of its height. */
    private static int[] layers(List<Column> columns, int count, int most) {
        int[] layers = new int[columns.size()];
        for (int n = 0; n < count; n++) {
            int lowest = -1;
            double lack = Double.MAX_VALUE;
            for (int i = 0; i < layers.length; i++) {
                double filled = (layers[i] + 0.5) / columns.get(i).want();
                if (layers[i] < most && filled < lack - 1e-9) {
                    lack = filled;
                    lowest = i;
                }
            }
            if (lowest < 0) {
                return layers;
            }
            layers[lowest]++;
        }
        return layers;
    }

    private void build(Column column, int layers, Packer packer, Habit habit) {
        Placed placed = column.placed();
        Lane lane = placed.lane();
        double z = room.z();
        for (int layer = 0; layer < layers; layer++) {
            double height = placed.heights().get(layer);
            double lessX = lane.alongX() * habit.looseness() * dice.between(0.1, 1);
            double lessY = lane.acrossY() * dice.between(0.002, 0.01);
            double x = column.x() + placed.lean().at(layer) + lessX * dice.between(0, 1);
            double inLane = lessY * dice.between(0, 1);
            boolean mirror = habit.bond() == Bond.MIRRORED && layer % 2 == 1;
            double y = (mirror ? room.y() + room.endY() - placed.y() - lane.acrossY() : placed.y()) + inLane;
            stow.put(packer.pack(Space.ofAir(x, y, z, lane.alongX() - lessX, lane.acrossY() - lessY, height)));
            z += height;
        }
    }
}
