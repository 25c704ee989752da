package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * Tuna and sardines in cans: cartons of fish with the cans' steel in it. Along one wall and at the doors the steel stands as
 * sheets where can touches can, so that the pitch of the cans shows; deeper in the stow it lies on the bottom of the carton.
 */
final class CannedFish {

    /**
     * A format of the trade.
     *
     * @param steelKg of all cans in a carton
     * @param canM diameter of a can, the pitch of the pattern
     */
    private record Format(Line line, Size size, double grossKg, double steelKg, double canM) {}

    private static final List<Format> FORMATS = List.of(
            new Format(tuna("CHUNKS IN OIL 48 X 170 G"), new Size(0.525, 0.35, 0.082), 11.4, 1.75, 0.0858),
            new Format(tuna("SOLID PACK 48 X 354 G"), new Size(0.525, 0.35, 0.132), 22.4, 2.7, 0.0858),
            new Format(tuna("FLAKES CATERING 6 X 1880 G"), new Size(0.485, 0.325, 0.118), 14.1, 1.5, 0.158),
            new Format(
                    new Line("160413", "CARTONS CANNED SARDINES IN TOMATO SAUCE 24 X 425 G", "CT"),
                    new Size(0.47, 0.32, 0.118),
                    14.2,
                    1.9,
                    0.076));

    /** Share of the steel in lids, which lie flat; the rest stands. */
    private static final double LIDS = 0.5;

    /** Height of the seams of two lids. */
    private static final double SEAM_M = 0.006;

    /** Of a can's width, how much its wall takes seen from the side. */
    private static final double WALL_SHARE = 0.14;

    private static final double EDGE_M = 0.4;

    private final Stow stow;
    private final Dice dice;
    private final Format format;
    private final Fill fish;

    private CannedFish(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        this.format = dice.oneOf(FORMATS);
        this.fish = Fill.of("meat_frozen", 0.8).withTexture(dice.between(0.02, 0.05), format.canM() / 2);
    }

    static void fill(Stow stow) {
        new CannedFish(stow).fill();
    }

    private static Line tuna(String words) {
        return new Line("160414", "CARTONS CANNED TUNA " + words, "CT");
    }

    private void fill() {
        double wantKg = stow.limitKg() * (dice.chance(0.85) ? dice.between(0.84, 0.97) : dice.between(0.45, 0.84));
        int count = (int) (wantKg / format.grossKg());
        if (dice.chance(0.3)) {
            PalletStack.spread(stow, format.size(), count, this::carton);
        } else {
            List<FloorStow.Lane> lanes = FloorStow.lanes(stow.room(), format.size(), dice);
            FloorStow.Cargo cargo = new FloorStow.Cargo(lanes, format.size().highM(), count, this::carton);
            new FloorStow(stow, stow.room()).stow(cargo, FloorStow.Habit.ofSomeGang(dice));
        }
        stow.declare(format.line());
    }

    private CargoUnit carton(Space outside) {
        CargoUnit plain = Carton.PLAIN.full(outside, fish, dice.about(format.grossKg(), 0.006) - format.steelKg());
        boolean seen =
                outside.y() - stow.room().y() < 0.2 || outside.x() - stow.room().x() < EDGE_M;
        return seen ? standing(plain) : lying(plain);
    }

    /** All steel as one layer under the fish, thinned to the thickness of the seams. */
    private CargoUnit lying(CargoUnit plain) {
        Space room = plain.inside();
        Space layer = layer(room);
        Fill content = content(plain);
        Fill steel = Box.holding(Stuff.STEEL, format.steelKg() + lostFish(layer, content), layer.volumeM3());
        return plain.with(Box.lifted(room, layer.lengthZ()), List.of(Box.within(layer, steel, content)));
    }

    /** Lids at the bottom, walls upright where the cans of a row touch, thinned as a round wall is. */
    private CargoUnit standing(CargoUnit plain) {
        Space room = plain.inside();
        Fill content = content(plain);
        Space layer = layer(room);
        Space above = Box.lifted(room, layer.lengthZ());
        List<Part> steel = new ArrayList<>();
        double lidKg = LIDS * format.steelKg() + lostFish(layer, content);
        steel.add(Box.within(layer, Box.holding(Stuff.STEEL, lidKg, layer.volumeM3()), content));
        int cans = Math.max(1, (int) (room.lengthX() / format.canM() + 0.05));
        double wall = WALL_SHARE * format.canM();
        double pitch = (room.lengthX() - wall) / cans;
        Space first = Space.ofAir(room.x(), above.y(), above.z(), wall, above.lengthY(), above.lengthZ());
        double wallKg = (1 - LIDS) * format.steelKg() / (cans + 1) + lostFish(first, content);
        Fill walls = Box.holding(Stuff.STEEL, wallKg, first.volumeM3());
        for (int i = 0; i <= cans; i++) {
            Space at = Space.ofAir(room.x() + i * pitch, above.y(), above.z(), wall, above.lengthY(), above.lengthZ());
            steel.add(Box.within(at, walls, content));
        }
        Space oneCan = new Space(
                room.x() + wall, above.y(), above.z(), pitch - wall, above.lengthY(), above.lengthZ(), content);
        return plain.with(oneCan, steel);
    }

    private static Space layer(Space room) {
        return Space.ofAir(room.x(), room.y(), room.z(), room.lengthX(), room.lengthY(), SEAM_M);
    }

    /** What fish the steel displaces is put back as mass, so that the carton weighs what it should. */
    private static double lostFish(Space where, Fill content) {
        return where.volumeM3() * content.densityGcm3() * 1000;
    }

    private static Fill content(CargoUnit unit) {
        Fill content = unit.inside().content();
        if (content == null) {
            throw new IllegalStateException("a full carton has a content");
        }
        return content;
    }
}
