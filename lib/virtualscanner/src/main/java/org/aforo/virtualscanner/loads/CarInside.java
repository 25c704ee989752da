package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** What a car has under its skin: wheels on struts, posts and beams, engine and gearbox, tank, seats, spare wheel. */
final class CarInside {

    private static final double SKIN_M = Car.SKIN_M;
    private static final Fill TRIM = Fill.of("ABS", 0.25);

    private final Car car;
    private final Own own;
    private final Dice dice;
    private final double length;
    private final double width;
    private final double height;
    private final double wheelRadius;
    private final double ground;

    /** @param own where the car is drawn */
    CarInside(Car car, Own own, Dice dice) {
        this.car = car;
        this.own = own;
        this.dice = dice;
        this.length = car.lengthM();
        this.width = car.widthM();
        this.height = car.heightM();
        this.wheelRadius = car.wheelRadiusM();
        this.ground = car.groundM();
    }

    /** Draws all of it, and says where the boot is. */
    Space draw() {
        wheels();
        frame();
        drive();
        cabin();
        return Space.ofAir(0.05 * length, -0.35 * width, spareZ() + 0.07, 0.11 * length, 0.7 * width, 0.18);
    }

    private void wheels() {
        double wide = 0.2;
        double y = width / 2 - wide / 2 - 0.012;
        for (double x : new double[] {car.front(), car.rear()}) {
            for (int side = -1; side <= 1; side += 2) {
                own.addAll(Wheel.of(new Hull.Lie(Hull.Axis.ACROSS, x, side * y, wheelRadius), wheelRadius, wide));
                double strutY = side * (y - wide / 2 - 0.075);
                own.add(Hull.rod(
                        new Hull.Lie(Hull.Axis.UPRIGHT, x, strutY, wheelRadius + 0.26),
                        0.05,
                        0.36,
                        Stuff.STEEL.withDensity(1.9)));
            }
            own.add(Hull.rod(
                    new Hull.Lie(Hull.Axis.ACROSS, x, 0, wheelRadius), 0.026, 2 * (y - wide / 2) - 0.01, Stuff.STEEL));
        }
    }

    /** Engine across in front of the screen with what hangs on it, gearbox, battery, radiator; tank before the rear axle. */
    private void drive() {
        double z = wheelRadius + 0.06;
        double engineX = 0.775 * length;
        double engineLong = Math.min(0.42, 0.91 * length - engineX);
        double high = Math.min(0.46, 0.54 * height - z);
        Fill block = Stuff.CAST_IRON.withDensity(dice.between(1.9, 2.6));
        own.box(
                new double[] {engineX, -0.34, z},
                new double[] {engineLong, 0.5, 0.16 * high},
                Stuff.STEEL.withDensity(0.6));
        own.box(
                new double[] {engineX + 0.03, -0.34, z + 0.16 * high},
                new double[] {engineLong - 0.06, 0.5, 0.5 * high},
                block);
        double headX = engineX + 0.08;
        own.box(
                new double[] {headX, -0.32, z + 0.66 * high},
                new double[] {engineLong - 0.16, 0.46, 0.26 * high},
                Stuff.ALUMINIUM.withDensity(1.5));
        own.box(
                new double[] {headX - 0.07, -0.3, z + 0.68 * high},
                new double[] {0.06, 0.42, 0.14 * high},
                Stuff.CAST_IRON.withDensity(2.4));
        Hull.Lie alternator = new Hull.Lie(Hull.Axis.ACROSS, engineX + engineLong + 0.035, -0.24, z + 0.76 * high);
        own.add(Hull.rod(alternator, 0.062, 0.13, Stuff.COPPER.withDensity(4)));
        double pulleyY = -0.355;
        own.add(Hull.rod(
                new Hull.Lie(Hull.Axis.ACROSS, engineX + 0.2, pulleyY, z + 0.2 * high), 0.075, 0.025, Stuff.STEEL));
        own.add(Hull.rod(
                new Hull.Lie(Hull.Axis.ACROSS, headX + 0.14, pulleyY, z + 0.8 * high), 0.05, 0.025, Stuff.STEEL));
        Hull.Lie gearbox = new Hull.Lie(Hull.Axis.ACROSS, engineX + 0.16, 0.33, z + 0.4 * high);
        own.add(Hull.rod(gearbox, 0.15, 0.32, Stuff.ALUMINIUM.withDensity(2.3)));
        own.add(Hull.core(
                gearbox.slid(-0.1), 0.13, 0.05, Stuff.STEEL.withDensity(5), Stuff.ALUMINIUM.withDensity(2.3)));
        own.box(
                new double[] {car.front() + 0.08, -0.6, z + 0.12},
                new double[] {0.24, 0.17, 0.19},
                Fill.of("lead", 2.1));
        own.box(
                new double[] {0.945 * length, -0.33, z - 0.05},
                new double[] {0.03, 0.66, 0.36},
                Stuff.ALUMINIUM.withDensity(0.7));
        tank();
    }

    private void tank() {
        double x = car.rear() + wheelRadius + 0.1;
        Space tank = Space.ofAir(x, -0.45, ground + 0.05, Math.min(0.55, 0.425 * length - x), 0.9, 0.17);
        own.addAll(Hull.box(tank, 0.005, Stuff.POLYETHYLENE));
        Space bore = tank.within(0.005);
        own.add(Part.box(
                bore.x(),
                bore.y(),
                bore.z(),
                bore.lengthX(),
                bore.lengthY(),
                bore.lengthZ() * dice.between(0.05, 0.4),
                Fill.of("gasoline", 0.745)));
    }

    /** Posts behind the sides, beams in the doors, rails of the roof. */
    private void frame() {
        double y = width / 2 - SKIN_M - 0.055;
        double sill = ground + 0.15;
        double waist = 0.64 * height;
        for (int side = -1; side <= 1; side += 2) {
            double from = side > 0 ? y : -y - 0.05;
            for (double x : new double[] {0.46 * length - 0.03, 0.31 * length, 0.655 * length}) {
                double low = x == 0.31 * length ? 2 * wheelRadius + 0.04 : sill;
                double top = x > 0.6 * length ? waist : 0.93 * height;
                own.box(
                        new double[] {x, from, low},
                        new double[] {0.06, 0.045, top - low},
                        Stuff.STEEL.withDensity(1.1));
            }
            own.box(
                    new double[] {0.46 * length + 0.05, from, 0.45 * height},
                    new double[] {0.18 * length, 0.03, 0.05},
                    Stuff.STEEL.withDensity(2.5));
            own.box(
                    new double[] {0.33 * length, from, 0.45 * height},
                    new double[] {0.115 * length, 0.03, 0.05},
                    Stuff.STEEL.withDensity(2.5));
        }
        double subX = car.front() - 0.2;
        own.box(
                new double[] {subX + 0.25, -0.45, wheelRadius - 0.06},
                new double[] {0.12, 0.9, 0.06},
                Stuff.STEEL.withDensity(2));
        own.box(
                new double[] {car.rear() + 0.1, -0.5, wheelRadius - 0.03},
                new double[] {0.1, 1.0, 0.08},
                Stuff.STEEL.withDensity(2.2));
    }

    /** Two seats, a bench, dashboard with its beam, steering wheel, spare wheel. */
    private void cabin() {
        double z = ground + 0.15 + (car.tall() ? 0.08 : 0);
        double back = Math.min(0.62, 0.88 * height - z - 0.16);
        double frontX = 0.44 * length;
        for (int side = -1; side <= 1; side += 2) {
            seat(frontX, side * 0.36 - 0.25, z, 0.5, back);
        }
        seat(0.265 * length, -0.6, z + 0.1, 1.2, back - 0.12);
        double dashX = 0.645 * length;
        double dashZ = 0.5 * height;
        own.box(new double[] {dashX, -0.65, dashZ}, new double[] {0.26, 1.3, 0.13}, TRIM);
        own.add(Hull.rod(
                new Hull.Lie(Hull.Axis.ACROSS, dashX - 0.04, 0, dashZ + 0.05),
                0.03,
                1.3,
                Stuff.STEEL.withDensity(1.6)));
        own.add(Hull.rod(
                new Hull.Lie(Hull.Axis.UPRIGHT, 0.105 * length, 0, spareZ()),
                Math.min(0.28, 0.09 * length),
                0.13,
                Stuff.STEEL.withDensity(0.4)));
    }

    /** Middle height of the spare wheel, which lies under the boot's floor. */
    private double spareZ() {
        return Math.max(ground + 0.16, 2 * wheelRadius - 0.13);
    }

    /** Cushion and leaning back on a steel frame. */
    private void seat(double x, double y, double z, double wide, double back) {
        own.box(new double[] {x, y, z}, new double[] {0.5, wide, 0.02}, Stuff.STEEL.withDensity(1.5));
        own.box(new double[] {x, y, z + 0.021}, new double[] {0.5, wide, 0.12}, Stuff.SEAT_FOAM.withDensity(0.07));
        double lean = 0.3 * back;
        List<Corner> rest = List.of(
                new Corner(x - 0.02, z + 0.15),
                new Corner(x + 0.09, z + 0.15),
                new Corner(x + 0.09 - lean, z + 0.15 + back),
                new Corner(x - 0.02 - lean, z + 0.15 + back));
        own.add(Box.prism(rest, y, y + wide, Stuff.SEAT_FOAM.withDensity(0.07)));
        List<Corner> frame = List.of(
                new Corner(x - 0.032, z + 0.15),
                new Corner(x - 0.022, z + 0.15),
                new Corner(x - 0.022 - lean, z + 0.15 + back),
                new Corner(x - 0.032 - lean, z + 0.15 + back));
        own.add(Box.prism(frame, y, y + wide, Stuff.STEEL.withDensity(1.3)));
    }
}
