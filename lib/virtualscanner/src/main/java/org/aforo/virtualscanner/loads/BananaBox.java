package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/**
 * The box of the trade (22XU): telescope carton, 0.50 m by 0.40 m by 0.245 m outside, 18.14 kg (40 lb) of green Cavendish net, more when
 * packed; hands of fruit lie in it in rows, so that it is never even.
 */
final class BananaBox {

    static final Size SIZE = new Size(0.492, 0.392, 0.243);

    private static final Fill FRUIT = Fill.of("banana", 0.5);
    private static final double BOARD_KG = 1.35;

    private final Dice dice;
    private final double netKg;
    private final double boxSpread;

    /**
     * Boxes of one packing house.
     *
     * @param netKg fruit in its usual box
     */
    BananaBox(double netKg, Dice dice) {
        this.dice = dice;
        this.netKg = netKg;
        this.boxSpread = dice.between(0.035, 0.05);
    }

    /** Weight packed for 18.14 kg on arrival, as one packing house does it. */
    static BananaBox ofSomePacker(double usualKg, Dice dice) {
        return new BananaBox(dice.about(usualKg, 0.03), dice);
    }

    /** @param fullness of the pallet and the layer, about 1 */
    CargoUnit pack(Space outside, double fullness) {
        double fruitKg = dice.about(netKg * fullness, boxSpread);
        double amplitude = dice.between(0.15, 0.23);
        Fill fruit = FRUIT.withTexture(amplitude, dice.between(0.055, 0.09));
        return Carton.TELESCOPE.full(outside, fruit, fruitKg + BOARD_KG);
    }
}
