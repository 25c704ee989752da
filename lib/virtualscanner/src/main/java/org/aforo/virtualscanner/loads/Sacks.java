package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/** Sacks of beans, laid on the floor in a bond of long and short ways, or on pallets. */
final class Sacks {

    /** What is in them. */
    record Sort(String material, Size size, double grossKg, double spread) {}

    private final Stow stow;
    private final Dice dice;
    private final Sort sort;
    private final Fill beans;

    Sacks(Stow stow, Sort sort) {
        this.stow = stow;
        this.dice = stow.dice();
        this.sort = sort;
        this.beans = Fill.of(sort.material(), 0.6).withTexture(dice.between(0.015, 0.04), dice.between(0.02, 0.06));
    }

    void fill(double wantKg, boolean onPallets) {
        if (onPallets) {
            PalletStack.spread(stow, sort.size(), (int) (wantKg / sort.grossKg()), this::sack);
        } else {
            floor(stow.room(), (int) (wantKg / sort.grossKg()));
        }
    }

    /** Sacks on the floor of a room, so many if they fit. */
    void floor(Space room, int count) {
        FloorStow.Cargo cargo = new FloorStow.Cargo(lanes(room), sort.size().highM(), count, this::sack);
        boolean bonded = dice.chance(0.6);
        FloorStow.Habit habit = new FloorStow.Habit(
                dice.between(0.005, 0.03),
                bonded ? dice.between(0.07, 0.16) : dice.between(0.03, 0.1),
                dice.between(0.03, 0.1),
                dice.between(0, 1.6),
                0.07,
                bonded ? FloorStow.Bond.PUSHED : FloorStow.Bond.NONE);
        new FloorStow(stow, room).stow(cargo, habit);
    }

    /** One of the ways to fill the width that leave little air. */
    private List<FloorStow.Lane> lanes(Space room) {
        double width = room.lengthY() - 0.02;
        double longM = sort.size().longM() * 1.02;
        double shortM = sort.size().shortM() * 1.02;
        List<Integer> ways = new ArrayList<>();
        for (int across = 0; across * longM <= width; across++) {
            if ((width - across * longM) % shortM < 0.3) {
                ways.add(across);
            }
        }
        int across = ways.isEmpty() ? 0 : dice.oneOf(ways);
        int along = (int) ((width - across * longM) / shortM);
        List<FloorStow.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < across + along; i++) {
            boolean crosswise = i < across;
            lanes.add(
                    crosswise
                            ? new FloorStow.Lane(
                                    sort.size().shortM(), sort.size().longM())
                            : new FloorStow.Lane(
                                    sort.size().longM(), sort.size().shortM()));
        }
        return lanes;
    }

    private CargoUnit sack(Space outside) {
        return Sack.in(outside, beans, dice.about(sort.grossKg(), sort.spread()), dice);
    }
}
