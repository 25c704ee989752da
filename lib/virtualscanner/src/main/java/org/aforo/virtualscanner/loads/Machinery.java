package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;

/** Machinery: one to four sorts of machine, cased or open, one behind the other or two abreast, chocked with wood. */
final class Machinery {

    private enum Sort {
        GEARBOX("848340", "GEAR UNITS IN CASES", "CS"),
        MOTOR("850153", "ELECTRIC MOTORS IN CASES", "CS"),
        GENERATOR("850213", "DIESEL GENERATING SETS IN CASES", "CS"),
        VESSEL("841950", "HEAT EXCHANGER UNITS", "PK"),
        CABINET("853710", "SWITCH CABINETS WITH TRANSFORMERS", "CS"),
        CONVEYOR("842833", "CONVEYOR SECTIONS", "PK"),
        BEAMS("730890", "STRUCTURAL STEEL SECTIONS", "BE");

        /** The first few weigh most; a load begins with one of them. */
        private static final List<Sort> HEAVY = List.of(GEARBOX, MOTOR, GENERATOR, VESSEL);

        private final String hs;
        private final String words;
        private final String packageType;

        Sort(String hs, String words, String packageType) {
            this.hs = hs;
            this.words = words;
            this.packageType = packageType;
        }

        Line line() {
            return new Line(hs, words, packageType);
        }
    }

    private final Stow stow;
    private final Dice dice;

    private Machinery(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
    }

    static void fill(Stow stow) {
        new Machinery(stow).fill();
    }

    private void fill() {
        Space room = stow.room();
        double stopAt =
                room.x() + room.lengthX() * (dice.chance(0.7) ? dice.between(0.01, 0.12) : dice.between(0.2, 0.5));
        double x = room.endX() - 0.05;
        double putKg = 0;
        int sorts = 0;
        while (sorts < 8 && x - 1.0 > stopAt) {
            Sort sort = dice.oneOf(sorts == 0 ? Sort.HEAVY : List.of(Sort.values()));
            int times = dice.whole(1, 2);
            for (int i = 0; i < times; i++) {
                double length = Math.min(length(sort), x - stopAt);
                if (length < 0.9 || putKg > 0.8 * stow.limitKg()) {
                    break;
                }
                putKg += row(sort, x, length);
                x -= length + dice.between(0.05, 0.25);
            }
            stow.declare(sort.line());
            sorts++;
        }
    }

    /** One machine in the middle or two abreast; says what they weigh. */
    private double row(Sort sort, double endX, double length) {
        Space room = stow.room();
        boolean abreast = sort != Sort.VESSEL && sort != Sort.GENERATOR && dice.chance(0.55);
        double wide = abreast
                ? Math.min(1.1, room.lengthY() / 2 - 0.06)
                : Math.min(room.lengthY() - 0.2, dice.between(1.0, 1.7));
        double before = stow.undeclaredKg();
        for (int i = 0; i < (abreast ? 2 : 1); i++) {
            double high = Math.min(high(sort), room.lengthZ() - 0.1);
            double own = length * dice.between(0.9, 1);
            double y = abreast
                    ? (i == 0 ? room.y() + 0.03 : room.endY() - 0.03 - wide)
                    : room.y() + (room.lengthY() - wide) * dice.between(0.35, 0.65);
            Space space = Space.ofAir(endX - own, y, room.z(), own, wide, high);
            stow.put(make(sort, space));
            chock(space);
        }
        return stow.undeclaredKg() - before;
    }

    private CargoUnit make(Sort sort, Space space) {
        return switch (sort) {
            case GEARBOX -> Crate.around(space, Machines::gearbox, dice);
            case MOTOR -> Crate.around(space, Machines::motor, dice);
            case GENERATOR -> Crate.around(space, Machines::generator, dice);
            case CABINET -> Crate.around(space, Machines::cabinet, dice);
            case VESSEL -> OpenMachines.vessel(space, dice);
            case CONVEYOR -> OpenMachines.conveyor(space, dice);
            case BEAMS -> OpenMachines.beams(space, dice);
        };
    }

    private double length(Sort sort) {
        return switch (sort) {
            case GEARBOX -> dice.between(1.0, 1.7);
            case MOTOR -> dice.between(0.9, 1.6);
            case GENERATOR -> dice.between(2.2, 3.2);
            case CABINET -> dice.between(1.1, 2);
            case VESSEL -> dice.between(2.2, 4.5);
            case CONVEYOR -> dice.between(2, 5);
            case BEAMS -> dice.between(2.5, 5.8);
        };
    }

    private double high(Sort sort) {
        return switch (sort) {
            case GEARBOX -> dice.between(0.9, 1.4);
            case MOTOR -> dice.between(0.65, 1.1);
            case GENERATOR -> dice.between(1.4, 1.9);
            case CABINET -> dice.between(1.5, 2.1);
            case VESSEL -> dice.between(1.1, 2.1);
            case CONVEYOR -> dice.between(0.8, 1.3);
            case BEAMS -> dice.between(0.3, 0.7);
        };
    }

    /** A squared timber nailed to the floor before the machine. */
    private void chock(Space space) {
        double x = space.x() - 0.045;
        if (dice.chance(0.7) && x > stow.room().x() + 0.02) {
            stow.put(Part.box(x, space.y(), stow.room().z(), 0.04, space.lengthY(), 0.08, Stuff.PALLET_WOOD));
        }
    }
}
