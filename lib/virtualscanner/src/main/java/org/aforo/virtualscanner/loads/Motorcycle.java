package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** A motorcycle of 100 to 250 cc standing on its wheels: frame tubes, engine, tank, fork, seat, chain side swing arm; 90 to 160 kg. */
final class Motorcycle {

    static final double LONG_M = 2.02;
    static final double WIDE_M = 0.72;
    static final double HIGH_M = 1.08;

    private static final double TYRE = 0.3;

    private final Dice dice;
    private final Own own = new Own();

    private Motorcycle(Dice dice) {
        this.dice = dice;
    }

    /** @param place at least {@value #LONG_M} m long along x */
    static CargoUnit in(Space place, Dice dice) {
        Motorcycle motorcycle = new Motorcycle(dice);
        Space box = motorcycle.draw();
        return motorcycle.own.placed(CargoUnit.Kind.VEHICLE, place, box, dice.chance(0.5));
    }

    private Space draw() {
        double rear = TYRE + 0.02;
        double front = LONG_M - TYRE - 0.02;
        wheel(rear, 0.11);
        wheel(front, 0.09);
        engine();
        tubes(rear, front);
        Space tank = Space.ofAir(0.98, -0.13, 0.72, 0.4, 0.26, 0.2);
        own.addAll(Hull.box(tank, 0.0015, Stuff.STEEL));
        double fuel = 0.17 * dice.between(0.1, 0.5);
        own.add(Part.box(0.9815 + 0.0005, -0.128, 0.7215 + 0.0005, 0.396, 0.256, fuel, Fill.of("gasoline", 0.745)));
        own.box(new double[] {0.42, -0.13, 0.74}, new double[] {0.54, 0.26, 0.07}, Stuff.SEAT_FOAM.withDensity(0.12));
        own.box(new double[] {0.42, -0.12, 0.715}, new double[] {0.54, 0.24, 0.022}, Stuff.STEEL.withDensity(1.2));
        own.box(new double[] {0.62, -0.1, 0.5}, new double[] {0.14, 0.08, 0.13}, Fill.of("lead", 2.0));
        return Space.ofAir(0.99, -0.11, 0.7225 + fuel + 0.005, 0.38, 0.22, 0.19 - fuel);
    }

    private void wheel(double x, double wide) {
        Hull.Lie axle = new Hull.Lie(Hull.Axis.ACROSS, x, 0, TYRE);
        Fill wall = Stuff.RUBBER.withDensity(0.35);
        own.add(Hull.rod(axle, TYRE, wide, Stuff.RUBBER));
        own.add(Hull.core(axle, TYRE - 0.015, wide, wall, Stuff.RUBBER));
        own.add(Hull.core(axle, TYRE - 0.065, wide, Stuff.ALUMINIUM.withDensity(1.1), wall));
        own.add(Hull.bore(axle, TYRE - 0.085, wide, Stuff.ALUMINIUM.withDensity(1.1)));
        own.add(Hull.rod(axle, 0.065, wide, Stuff.STEEL.withDensity(3.2)));
        own.add(Hull.rod(axle.slid(wide / 2 + 0.03), 0.11, 0.005, Stuff.STEEL));
    }

    private void engine() {
        double size = dice.between(0.85, 1.15);
        own.box(
                new double[] {0.84, -0.15, 0.26},
                new double[] {0.42 * size, 0.3, 0.22},
                Stuff.ALUMINIUM.withDensity(1.7));
        Hull.Lie barrel = new Hull.Lie(Hull.Axis.UPRIGHT, 0.84 + 0.3 * size, 0, 0.57);
        own.add(Hull.rod(barrel, 0.075, 0.17, Stuff.ALUMINIUM.withDensity(2.1)));
        own.add(Hull.bore(barrel, 0.034, 0.13, Stuff.ALUMINIUM.withDensity(2.1)));
        own.addAll(Hull.tube(new Hull.Lie(Hull.Axis.ALONG, 0.45, -0.2, 0.36), 0.05, 0.6, 0.003, Stuff.STEEL));
    }

    private void tubes(double rear, double front) {
        double head = front - 0.32;
        for (int side = -1; side <= 1; side += 2) {
            double y = side * 0.08;
            rod(
                    front,
                    y + side * 0.02,
                    TYRE + 0.02,
                    head + 0.06,
                    y + side * 0.02,
                    0.98,
                    0.019,
                    Stuff.STEEL.withDensity(4));
            rod(rear + 0.06, side * 0.12, TYRE, 0.83, side * 0.12, 0.4, 0.016, Stuff.STEEL.withDensity(4));
            rod(rear + 0.1, side * 0.15, 0.42, 0.47, side * 0.15, 0.7, 0.024, Stuff.STEEL.withDensity(2.5));
            rod(1.36, side * 0.03, 0.26, 1.41, side * 0.03, 0.68, 0.014, Stuff.STEEL.withDensity(4));
        }
        rod(1.4, 0, 0.94, 1.55, 0, 0.98, 0.018, Stuff.STEEL.withDensity(4));
        own.add(Hull.rod(
                new Hull.Lie(Hull.Axis.ACROSS, head - 0.06, 0, 1.05),
                0.012,
                WIDE_M - 0.02,
                Stuff.STEEL.withDensity(3)));
        own.add(Hull.rod(new Hull.Lie(Hull.Axis.ALONG, front - 0.04, 0, 0.86), 0.08, 0.12, Fill.of("ABS", 0.5)));
    }

    private void rod(double x, double y, double z, double toX, double toY, double toZ, double radius, Fill fill) {
        own.add(Hull.between(new double[] {x, y, z}, new double[] {toX, toY, toZ}, radius, radius, fill));
    }
}
