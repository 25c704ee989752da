package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;

/** An empty container: swept, or with planks, a pallet, cardboard or a heap of straps left from the last load. Nothing is declared. */
final class Rests {

    private Rests() {}

    static void fill(Stow stow) {
        Dice dice = stow.dice();
        if (dice.chance(0.4)) {
            return;
        }
        Space room = stow.room();
        int pieces = dice.whole(1, 6);
        double pitch = (room.lengthX() - 0.2) / pieces;
        for (int i = 0; i < pieces; i++) {
            rest(stow, Box.slice(room, 0.1 + i * pitch, 0.1 + (i + 1) * pitch), dice);
        }
    }

    private static void rest(Stow stow, Space floor, Dice dice) {
        double x = floor.x() + floor.lengthX() * dice.between(0, 0.3);
        double along = (floor.endX() - x) * dice.between(0.4, 0.9);
        double y = floor.y() + floor.lengthY() * dice.between(0.02, 0.5);
        switch (dice.whole(0, 4)) {
            case 0 -> stow.put(Part.box(x, y, floor.z(), along, 0.1, dice.between(0.022, 0.1), Stuff.PALLET_WOOD));
            case 1 ->
                stow.put(Part.box(x, floor.y() + 0.1, floor.z(), 0.09, floor.lengthY() - 0.2, 0.09, Stuff.PALLET_WOOD));
            case 2 -> {
                if (floor.endX() - x > 1.05) {
                    stow.putAll(Pallet.under(Space.ofAir(x, floor.y() + 0.3, floor.z(), 1.0, 1.2, 0.3), dice));
                }
            }
            case 3 ->
                stow.put(Part.box(
                        x, y, floor.z(), along, floor.lengthY() * 0.4, dice.between(0.006, 0.05), Stuff.CORRUGATED));
            default ->
                stow.put(Part.box(
                        x,
                        y,
                        floor.z(),
                        Math.min(0.4, along),
                        0.3,
                        0.08,
                        Stuff.PLASTIC_STRAP.withDensity(0.15).withTexture(0.4, 0.03)));
        }
    }
}
