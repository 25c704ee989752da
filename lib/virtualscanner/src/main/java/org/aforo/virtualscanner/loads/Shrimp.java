package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.scene.Fill;

/**
 * Frozen shrimp: master cartons of some 20 kg net, block frozen or loose, dense and even, stowed on the floor to little more than half the
 * height because the container is then at its weight; sometimes on pallets.
 */
final class Shrimp {

    private record Master(Size size, double grossKg) {}

    /** Ten inner boxes of 2 kg, bags of loose-frozen shrimp, small retail boxes. */
    private static final List<Master> MASTERS = List.of(
            new Master(new Size(0.42, 0.31, 0.255), 21.6),
            new Master(new Size(0.395, 0.295, 0.27), 21.2),
            new Master(new Size(0.36, 0.3, 0.21), 14.4));

    private static final Line LINE =
            new Line("030617", "MASTER CARTONS FROZEN SHRIMP PENAEUS VANNAMEI HEAD ON SHELL ON, TEMP -22 C", "CT");

    private Shrimp() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        Master master = dice.oneOf(MASTERS);
        boolean loose = dice.chance(0.4);
        double spread = loose ? 0.03 : 0.012;
        Fill frozen = Fill.of("frozen_shrimp", 0.6)
                .withTexture(loose ? dice.between(0.05, 0.09) : dice.between(0.02, 0.05), loose ? 0.04 : 0.1);
        double wantKg = stow.limitKg() * (dice.chance(0.8) ? dice.between(0.84, 0.95) : dice.between(0.5, 0.84));
        int count = (int) (wantKg / master.grossKg());
        FloorStow.Packer packer = outside -> Carton.PLAIN.full(outside, frozen, dice.about(master.grossKg(), spread));
        if (dice.chance(0.25)) {
            PalletStack.spread(stow, master.size(), count, packer);
        } else {
            List<FloorStow.Lane> lanes = FloorStow.lanes(stow.room(), master.size(), dice);
            FloorStow.Cargo cargo = new FloorStow.Cargo(lanes, master.size().highM(), count, packer);
            new FloorStow(stow, stow.room()).stow(cargo, FloorStow.Habit.ofSomeGang(dice));
        }
        stow.declare(LINE);
    }
}
