package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/**
 * Cut roses by sea: long boxes ("half boxes", 1.05 m) with the heads at either end and the stems overlapping in the middle, light and full
 * to the roof.
 */
final class Flowers {

    private static final double LONG_M = 1.05;
    private static final double HEADS_M = 0.2;

    private static final Fill GREEN = Fill.of("water", 0.2);

    private Flowers() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        Size size = new Size(LONG_M, dice.oneOf(List.of(0.25, 0.28, 0.33)), dice.oneOf(List.of(0.25, 0.29)));
        double kgPerM3 = dice.between(165, 225);
        Space room = stow.room();
        FloorStow.Packer packer = outside -> box(outside, kgPerM3 * dice.about(1, 0.09), dice);
        List<FloorStow.Lane> lanes = FloorStow.lanes(room, size, dice);
        int most = 4000;
        int count = dice.chance(0.3) ? (int) (room.volumeM3() / size.volumeM3() * dice.between(0.45, 0.8)) : most;
        FloorStow.Habit habit = new FloorStow.Habit(
                dice.between(0.006, 0.025),
                dice.between(0, 0.06),
                0.05,
                dice.between(0, 1),
                0.012,
                FloorStow.Bond.NONE);
        new FloorStow(stow, room).stow(new FloorStow.Cargo(lanes, size.highM(), count, packer), habit);
        stow.declare(new Line("060311", "HALF BOXES FRESH CUT ROSES, MIXED VARIETIES AND LENGTHS, TEMP +0.5 C", "CT"));
    }

    /** Heads fill the box thinly; the bundled stems take the middle. */
    private static CargoUnit box(Space outside, double kgPerM3, Dice dice) {
        Fill heads = GREEN.withDensity(kgPerM3 / 1000 * dice.between(0.6, 0.85)).withTexture(0.3, 0.055);
        Fill stems =
                GREEN.withDensity(kgPerM3 / 1000 * dice.between(1.05, 1.25)).withTexture(0.16, 0.03);
        CargoUnit carton = Carton.PLAIN.of(outside, heads);
        Space whole = carton.inside();
        boolean alongX = outside.lengthX() > outside.lengthY();
        Space middle = new Space(
                whole.x() + (alongX ? HEADS_M : 0),
                whole.y() + (alongX ? 0 : HEADS_M),
                whole.z(),
                whole.lengthX() - (alongX ? 2 * HEADS_M : 0),
                whole.lengthY() - (alongX ? 0 : 2 * HEADS_M),
                whole.lengthZ() * dice.between(0.85, 1),
                stems);
        return carton.with(middle, List.of(Box.within(middle, stems, heads)));
    }
}
