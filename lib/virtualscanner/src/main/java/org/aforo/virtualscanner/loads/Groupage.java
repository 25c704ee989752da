package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/** Consignments of different shippers in one container: cartons of all sorts, sacks, rolls, tyres, drums, a machine, each its own line. */
final class Groupage {

    /** Cartons of a trade: what is in them and how dense and uneven it is. */
    private record Ware(Line line, Fill fill, Size size) {

        static Ware of(String hs, String words, Fill fill, Size size) {
            return new Ware(new Line(hs, words, "CT"), fill, size);
        }
    }

    private static final List<Ware> WARES = List.of(
            Ware.of("610910", "CARTONS COTTON T-SHIRTS", even("cotton", 0.27), new Size(0.6, 0.4, 0.38)),
            Ware.of("640411", "CARTONS SPORT SHOES", lumpy("rubber_tyre", 0.15, 0.15), new Size(0.62, 0.38, 0.34)),
            Ware.of(
                    "691110",
                    "CARTONS PORCELAIN TABLEWARE",
                    lumpy("ceramic_tile", 0.5, 0.08),
                    new Size(0.45, 0.35, 0.32)),
            Ware.of("340130", "CARTONS LIQUID SOAP", even("water", 0.82), new Size(0.4, 0.3, 0.3)),
            Ware.of("170490", "CARTONS SUGAR CONFECTIONERY", even("sugar", 0.6), new Size(0.4, 0.3, 0.22)),
            Ware.of("490199", "CARTONS PRINTED BOOKS", even("paper_solid", 0.72), new Size(0.4, 0.3, 0.25)),
            Ware.of("851679", "CARTONS KITCHEN APPLIANCES", lumpy("ABS", 0.16, 0.14), new Size(0.55, 0.42, 0.4)),
            Ware.of("732690", "BOXES IRON HARDWARE", lumpy("steel_carbon", 1.5, 0.05), new Size(0.35, 0.25, 0.18)),
            Ware.of(
                    "392690",
                    "CARTONS PLASTIC HOUSEHOLD ARTICLES",
                    lumpy("polypropylene", 0.1, 0.18),
                    new Size(0.6, 0.45, 0.45)),
            Ware.of(
                    "854442",
                    "CARTONS INSULATED CABLE ON REELS",
                    lumpy("copper", 1.2, 0.12),
                    new Size(0.4, 0.4, 0.25)));

    private final Stow stow;
    private final Dice dice;

    private Groupage(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
    }

    private static Fill even(String material, double densityGcm3) {
        return Fill.of(material, densityGcm3).withTexture(0.06, 0.08);
    }

    private static Fill lumpy(String material, double densityGcm3, double scaleM) {
        return Fill.of(material, densityGcm3).withTexture(0.35, scaleM);
    }

    static void fill(Stow stow) {
        new Groupage(stow).fill();
    }

    /** The special ones once each, cartons as often as there is room, in any order. */
    private void fill() {
        double stopAt = dice.chance(0.7) ? 0.05 : stow.room().lengthX() * dice.between(0.1, 0.4);
        double left = stow.room().lengthX() - 0.02;
        List<Integer> special = shuffled(5);
        for (int turn = 0; left - stopAt > 0.75 && turn < 60; turn++) {
            boolean cartons = turn >= 2 * special.size() || turn % 2 == 0;
            double used = cartons ? cartons(left, stopAt) : special(special.get(turn / 2), left, stopAt);
            left -= used + dice.mostlySmall(0.05);
        }
    }

    private List<Integer> shuffled(int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        for (int i = count - 1; i > 0; i--) {
            Collections.swap(order, i, dice.whole(0, i));
        }
        return order;
    }

    private Space bay(double left, double along) {
        return Box.slice(stow.room(), left - along, left);
    }

    private static Space side(Space bay, double from, double to) {
        return Space.ofAir(bay.x(), bay.y() + from, bay.z(), bay.lengthX(), to - from, bay.lengthZ());
    }

    /** Says what length it takes; 0 if it has no room. */
    private double special(int which, double left, double stopAt) {
        double most = left - stopAt;
        return switch (which) {
            case 0 -> tyres(left, most);
            case 1 -> drums(left, most);
            case 2 -> machine(left, most);
            case 3 -> rolls(left, most);
            default -> sacks(left, most);
        };
    }

    /** Some rows of one ware from wall to wall, or of two side by side. */
    private double cartons(double left, double stopAt) {
        Ware ware = dice.oneOf(WARES);
        double size = dice.between(0.85, 1.2);
        double along = Math.min(dice.whole(2, 6) * (size * ware.size().shortM() + 0.014) + 0.11, left - stopAt);
        Space bay = bay(left, along);
        if (dice.chance(0.35)) {
            double split = bay.lengthY() * dice.between(0.4, 0.6);
            cartons(ware, size, side(bay, 0, split));
            cartons(dice.oneOf(WARES), 1, side(bay, split, bay.lengthY()));
        } else {
            cartons(ware, size, bay);
        }
        return along;
    }

    private void cartons(Ware ware, double size, Space bay) {
        double density = dice.about(ware.fill().densityGcm3(), 0.12);
        List<FloorStow.Lane> lanes = new ArrayList<>();
        int abreast = (int) (bay.lengthY() / (size * ware.size().longM() * 1.012));
        for (int i = 0; i < abreast; i++) {
            lanes.add(new FloorStow.Lane(
                    size * ware.size().shortM(), size * ware.size().longM()));
        }
        if (lanes.isEmpty()) {
            return;
        }
        double high = size * ware.size().highM();
        double share = dice.between(0.6, 1);
        int rows = (int) (bay.lengthX() / lanes.getFirst().alongX());
        int count = (int) (rows * lanes.size() * Math.floor(bay.lengthZ() / high) * share);
        double roomKg = 0.11 * stow.limitKg() * bay.lengthX();
        double usualKg = Math.max(1, ware.size().times(size).volumeM3() * density * 1000);
        FloorStow.Cargo cargo = new FloorStow.Cargo(
                lanes,
                high,
                (int) Math.max(1, Math.min(count, roomKg / usualKg)),
                outside -> Carton.PLAIN.of(outside, ware.fill().withDensity(dice.about(density, 0.06))));
        FloorStow.Habit habit = new FloorStow.Habit(
                dice.between(0.003, 0.01), dice.between(0, 0.012), 0.1, 0, 0.015, FloorStow.Bond.NONE);
        new FloorStow(stow, bay).stow(cargo, habit);
        stow.declare(ware.line());
    }

    private double drums(double left, double most) {
        int rows = dice.whole(1, 3);
        double along = Math.min(most, rows * (Drum.ACROSS_M + 0.01) + 0.08);
        if (along < Drum.ACROSS_M + 0.08) {
            return 0;
        }
        Drums.some(stow, bay(left, along), 3 * rows + dice.whole(-1, 0));
        return along;
    }

    /** Stacks of tyres lying, as many abreast as the width takes. */
    private double tyres(double left, double most) {
        double radius = dice.between(0.29, 0.52);
        double width = radius * dice.between(0.6, 0.75);
        int rows = Math.min(dice.whole(1, 3), (int) (most / (2 * radius + 0.005)));
        Space bay = stow.room();
        int abreast = (int) (bay.lengthY() / (2 * radius + 0.005));
        int high = (int) Math.min((bay.lengthZ() - 0.08) / width, dice.whole(4, 9));
        for (int i = 0; i < rows * abreast; i++) {
            double x = bay.x() + left - (2 * (i / abreast) + 1) * (radius + 0.002);
            double y = bay.y() + (2 * (i % abreast) + 1) * (radius + 0.002);
            for (int n = 0; n < high - (dice.chance(0.3) ? 1 : 0); n++) {
                Hull.Lie axle = new Hull.Lie(Hull.Axis.UPRIGHT, x, y, bay.z() + (n + 0.5) * width);
                double rim = 0.56 * radius;
                Space hole = Space.ofAir(
                        x - 0.7 * rim, y - 0.7 * rim, bay.z() + n * width, 1.4 * rim, 1.4 * rim, width * 0.99);
                stow.put(new CargoUnit(CargoUnit.Kind.PIECE, hole, Wheel.tyre(axle, radius, width * 0.99, rim)));
            }
        }
        stow.declare(new Line(radius > 0.4 ? "401120" : "401110", "PNEUMATIC TYRES NEW", "PP"));
        return rows * (2 * radius + 0.005);
    }

    private double machine(double left, double most) {
        double along = dice.between(1.0, 1.5);
        if (along > most) {
            return 0;
        }
        Space bay = bay(left, along);
        double wide = Math.min(1.1, bay.lengthY() - 0.1);
        Space place = Space.ofAir(
                bay.x(),
                bay.y() + dice.between(0.02, 0.9 * (bay.lengthY() - wide)),
                bay.z(),
                along,
                wide,
                dice.between(0.8, 1.2));
        boolean gears = dice.chance(0.5);
        stow.put(Crate.around(place, gears ? Machines::gearbox : Machines::motor, dice));
        stow.declare(
                gears ? new Line("848340", "CASE GEAR UNIT", "CS") : new Line("850152", "CASE ELECTRIC MOTOR", "CS"));
        return along;
    }

    /** Textile on tubes, lying across in tiers. */
    private double rolls(double left, double most) {
        double radius = dice.between(0.09, 0.16);
        Fill cloth = Fill.of("cotton", dice.between(0.38, 0.5));
        Space bay = stow.room();
        double length = Math.min(1.6, bay.lengthY() - 0.1);
        int abreast = Math.min(dice.whole(3, 7), (int) (most / (2 * radius + 0.004)));
        int tiers = (int) Math.min((bay.lengthZ() - 0.05) / (2.004 * radius), dice.whole(4, 10));
        for (int i = 0; i < abreast * tiers; i++) {
            int tier = i / abreast;
            double x = bay.x() + left - (2 * (i % abreast) + 1) * (radius + 0.002);
            double z = bay.z() + (2 * tier + 1) * radius * 1.001;
            double own = length * dice.between(0.93, 1);
            stow.put(roll(new Hull.Lie(Hull.Axis.ACROSS, x, bay.y() + bay.lengthY() / 2, z), radius, own, cloth));
        }
        stow.declare(new Line("520812", "ROLLS COTTON FABRIC", "RO"));
        return abreast * (2 * radius + 0.004);
    }

    private static CargoUnit roll(Hull.Lie axis, double radius, double length, Fill cloth) {
        double tube = 0.025;
        double half = (radius - tube) * 0.3;
        double at = axis.z() + tube + half + 0.005;
        Space inside = new Space(axis.x() - half, axis.y() - length / 2, at - half, 2 * half, length, 2 * half, cloth);
        return new CargoUnit(
                CargoUnit.Kind.BALE,
                inside,
                List.of(
                        Hull.rod(axis, radius, length, cloth),
                        Hull.core(axis, tube, length, Stuff.SOLID_BOARD, cloth),
                        Hull.bore(axis, tube - 0.006, length, Stuff.SOLID_BOARD)));
    }

    private double sacks(double left, double most) {
        double along = dice.between(1.0, 1.9);
        if (along > most) {
            return 0;
        }
        Sacks.Sort sort =
                new Sacks.Sort(dice.oneOf(List.of("rice", "sugar", "flour")), new Size(0.78, 0.48, 0.15), 50.2, 0.005);
        new Sacks(stow, sort).floor(bay(left, along), dice.whole(20, 80));
        String hs = switch (sort.material()) {
            case "rice" -> "100630";
            case "sugar" -> "170199";
            default -> "110100";
        };
        stow.declare(new Line(hs, "BAGS " + sort.material().toUpperCase(Locale.ROOT) + " 50 KG", "BG"));
        return along;
    }
}
