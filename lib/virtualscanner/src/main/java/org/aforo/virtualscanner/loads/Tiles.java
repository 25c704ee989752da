package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/** Ceramic tiles: cartons on pallets that stand low and dark, for the container is at its weight when it is a third full. */
final class Tiles {

    private record Format(Size size, String words) {}

    private static final List<Format> FORMATS = List.of(
            new Format(new Size(0.61, 0.31, 0.1), "30 X 60 CM"),
            new Format(new Size(0.46, 0.46, 0.085), "45 X 45 CM"),
            new Format(new Size(0.34, 0.34, 0.09), "33 X 33 CM"));

    private static final Fill TILE = Fill.of("ceramic_tile", 1.95);
    private static final Carton CARTON = new Carton(0.003, 0.003, 0.004, false);

    private Tiles() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        Format format = dice.oneOf(FORMATS);
        double density = dice.between(1.85, 2.02);
        double wantKg = stow.limitKg() * (dice.chance(0.8) ? dice.between(0.86, 0.96) : dice.between(0.5, 0.86));
        double cartonKg = 0.93 * format.size().volumeM3() * density * 1000;
        PalletStack.spread(
                stow,
                format.size(),
                (int) (0.98 * wantKg / cartonKg),
                outside -> carton(outside, dice.about(density, 0.012)));
        stow.declare(new Line("690721", "CARTONS CERAMIC FLOOR TILES " + format.words() + " ON PALLETS", "CT"));
    }

    private static CargoUnit carton(Space outside, double density) {
        return CARTON.of(outside, TILE.withDensity(density));
    }
}
