package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** One or two cars behind each other, chocked; motorcycles up to three abreast where length is left; boxes of parts in the rest. */
final class CarAndMotorcycles {

    private static final double LONGEST_CAR_M = 4.75;

    private final Stow stow;
    private final Dice dice;

    private CarAndMotorcycles(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
    }

    static void fill(Stow stow) {
        new CarAndMotorcycles(stow).fill();
    }

    private void fill() {
        Space room = stow.room();
        double x = room.endX() - dice.between(0.1, 0.3);
        int cars = x - room.x() > 2 * LONGEST_CAR_M + 0.6 && dice.chance(0.6) ? 2 : 1;
        boolean motorcyclesFirst =
                dice.chance(0.4) && x - room.x() > cars * (LONGEST_CAR_M + 0.4) + Motorcycle.LONG_M + 0.3;
        if (motorcyclesFirst) {
            x = motorcycles(x, room.x() + cars * (LONGEST_CAR_M + 0.4));
        }
        for (int i = 0; i < cars && x - room.x() > LONGEST_CAR_M + 0.1; i++) {
            Car car = new Car(dice);
            stow.put(car.backedTo(x, room.z(), room.y() + room.lengthY() / 2));
            double end = x - car.lengthM();
            chocks(end, x);
            x = end - dice.between(0.2, 0.4);
        }
        stow.declare(new Line("870323", "USED PASSENGER CAR, PETROL", "VN"));
        if (!motorcyclesFirst && x - room.x() > Motorcycle.LONG_M + 0.1) {
            x = motorcycles(x, room.x());
        }
        if (x - room.x() > 0.9 && dice.chance(0.6)) {
            boxes(x);
        }
    }

    /** Rows of two or three from an end on towards the doors; says how far they reach. */
    private double motorcycles(double endX, double stopAt) {
        Space room = stow.room();
        double x = endX;
        int rows = dice.whole(1, 3);
        for (int row = 0; row < rows && x - Motorcycle.LONG_M > stopAt + 0.05; row++) {
            int abreast = dice.whole(2, 3);
            double pitch = room.lengthY() / abreast;
            for (int i = 0; i < abreast; i++) {
                double y = room.y() + i * pitch + (pitch - Motorcycle.WIDE_M) / 2;
                double back = dice.between(0, 0.04);
                stow.put(Motorcycle.in(
                        Space.ofAir(
                                x - Motorcycle.LONG_M - back,
                                y,
                                room.z(),
                                Motorcycle.LONG_M,
                                Motorcycle.WIDE_M,
                                Motorcycle.HIGH_M),
                        dice));
            }
            x -= Motorcycle.LONG_M + dice.between(0.06, 0.15);
        }
        stow.declare(new Line("871120", "MOTORCYCLES 150 CC, LASHED", "VN"));
        return x;
    }

    /** Squared timbers before and behind the wheels. */
    private void chocks(double fromX, double toX) {
        Space room = stow.room();
        for (double x : new double[] {fromX - 0.09, toX + 0.005}) {
            if (x > room.x() && x + 0.085 < room.endX() && dice.chance(0.8)) {
                stow.put(Part.box(x, room.y() + 0.2, room.z(), 0.08, room.lengthY() - 0.4, 0.08, Stuff.PALLET_WOOD));
            }
        }
    }

    private void boxes(double endX) {
        Space room = Box.slice(stow.room(), 0, endX - stow.room().x());
        Fill things = Fill.of("ABS", 0.2).withTexture(0.3, dice.between(0.04, 0.1));
        Size size = new Size(0.58, 0.42, 0.4);
        FloorStow.Cargo cargo = new FloorStow.Cargo(
                FloorStow.lanes(room, size, dice),
                size.highM(),
                dice.whole(4, 16),
                outside -> Carton.PLAIN.full(outside, things, dice.about(14, 0.25)));
        new FloorStow(stow, room).stow(cargo, FloorStow.Habit.ofSomeGang(dice));
        stow.declare(new Line("870899", "CARTONS USED CAR PARTS", "CT"));
    }
}
