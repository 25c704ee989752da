package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * Balsa for wind blades: blocks glued of strips, 1.16 m by 0.57 m, full to the roof and yet light. No two trees weigh the same (0.09 to
 * 0.22 g/cm3), so the stow is a mosaic.
 */
final class Balsa {

    private final Dice dice;
    private final double usual;

    private Balsa(Dice dice) {
        this.dice = dice;
        this.usual = dice.between(0.12, 0.165);
    }

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        Balsa balsa = new Balsa(dice);
        Size size = new Size(1.16, 0.57, dice.oneOf(List.of(0.24, 0.3, 0.61)));
        List<FloorStow.Lane> lanes = FloorStow.lanes(stow.room(), size, dice);
        int most = (int) (stow.room().volumeM3() / size.volumeM3());
        int count = dice.chance(0.75) ? most : (int) (most * dice.between(0.5, 0.9));
        FloorStow.Habit habit = new FloorStow.Habit(
                dice.between(0.004, 0.02),
                dice.between(0, 0.03),
                0.05,
                dice.between(0, 1.2),
                0.012,
                FloorStow.Bond.NONE);
        new FloorStow(stow, stow.room()).stow(new FloorStow.Cargo(lanes, size.highM(), count, balsa::block), habit);
        stow.declare(new Line("440722", "BALSA WOOD BLOCKS GLUED KILN DRIED FOR COMPOSITE CORES", "PP"));
    }

    private CargoUnit block(Space space) {
        double mean = Math.clamp(dice.about(usual, 0.17), 0.09, 0.24);
        int strips = dice.whole(3, 5);
        List<Part> parts = new ArrayList<>();
        Space widest = null;
        double x = space.x();
        for (int i = 0; i < strips; i++) {
            double rest = space.endX() - x;
            double length = i == strips - 1 ? rest : rest / (strips - i) * dice.between(0.6, 1.4);
            Fill wood = Fill.of("wood_cellulose", Math.clamp(dice.about(mean, 0.1), 0.08, 0.26))
                    .withTexture(0.05, 0.05);
            Space strip = new Space(x, space.y(), space.z(), length, space.lengthY(), space.lengthZ() * 0.995, wood);
            parts.add(Box.of(strip, wood));
            if (widest == null || strip.lengthX() > widest.lengthX()) {
                widest = strip;
            }
            x += length;
        }
        return new CargoUnit(CargoUnit.Kind.TIMBER, widest == null ? space : widest, parts);
    }
}
