package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/** Steel drums of 200 l on end, in one or two tiers with boards between, each filled a little differently. */
final class Drums {

    private record Liquid(String hs, String words, Fill fill, double share) {

        Line line() {
            return new Line(hs, "STEEL DRUMS " + words, "DR");
        }
    }

    private static final List<Liquid> LIQUIDS = List.of(
            new Liquid("200799", "BANANA PUREE ASEPTIC", Fill.of("banana", 1.08), 0.93),
            new Liquid("200989", "PASSION FRUIT CONCENTRATE FROZEN", Fill.of("water", 1.22), 0.9),
            new Liquid("151190", "PALM OIL REFINED", Fill.of("vegetable_oil", 0.92), 0.95),
            new Liquid("220840", "RUM IN BULK", Fill.of("spirits_40pct", 0.95), 0.94));

    private static final double DECK_M = 0.02;

    private Drums() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        Liquid liquid = dice.oneOf(LIQUIDS);
        double drumKg = 23 + 0.212 * liquid.share() * liquid.fill().densityGcm3() * 1000;
        int most = (int) (stow.limitKg() * dice.between(0.75, 0.96) / drumKg);
        int tiers = stow.room().lengthZ() < 2 * (Drum.HIGH_M + DECK_M) + 0.05 || dice.chance(0.25) ? 1 : 2;
        int placed = 0;
        for (int tier = 0; tier < tiers; tier++) {
            double z = stow.room().z() + tier * (Drum.HIGH_M + DECK_M + 0.001);
            placed += tier(stow, stow.room(), liquid, z, most - placed);
        }
        Dunnage.atDoors(stow);
        stow.declare(liquid.line());
    }

    /** A few drums of a small consignment. */
    static void some(Stow stow, Space room, int most) {
        Liquid liquid = stow.dice().oneOf(LIQUIDS);
        tier(stow, room, liquid, room.z(), most);
        stow.declare(liquid.line());
    }

    /** Four abreast in nests: every other row stands in the gaps of the one before. */
    private static int tier(Stow stow, Space room, Liquid liquid, double z, int most) {
        Dice dice = stow.dice();
        double pitchY = Drum.ACROSS_M + 0.003;
        int abreast = (int) ((room.lengthY() - 0.01) / pitchY);
        boolean nests = (abreast - 0.5) * pitchY + Drum.ACROSS_M <= room.lengthY() && dice.chance(0.6);
        double pitchX = nests ? StrictMath.sqrt(0.75) * pitchY + 0.004 : pitchY + dice.between(0, 0.01);
        int placed = 0;
        double x = room.endX() - Drum.ACROSS_M - 0.01;
        double lastX = x;
        for (int row = 0; placed < most && x > room.x() + 0.05; row++) {
            double free = room.lengthY() - abreast * pitchY - (nests ? pitchY / 2 : 0);
            double y = room.y() + Math.max(0, free) / 2 + (nests && row % 2 == 1 ? pitchY / 2 : 0);
            for (int i = 0; i < abreast && placed < most; i++, placed++) {
                Space place = Space.ofAir(x, y + i * pitchY, z, Drum.ACROSS_M, Drum.ACROSS_M, Drum.HIGH_M);
                stow.put(Drum.of(place, liquid.fill(), liquid.share() * dice.about(1, 0.02), dice));
            }
            lastX = x;
            x -= pitchX + dice.mostlySmall(0.006);
        }
        boolean boards = z + Drum.HIGH_M + 2 * DECK_M < room.endZ() && placed > 0;
        if (boards && z < room.z() + 0.1) {
            Space deck = Space.ofAir(
                    lastX, room.y() + 0.01, z + Drum.HIGH_M, room.endX() - lastX - 0.01, room.lengthY() - 0.02, DECK_M);
            stow.put(Box.of(deck, Stuff.PLYWOOD.withDensity(0.4)));
        }
        return placed;
    }
}
