package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;

/**
 * Bananas without pallets: boxes interlocked from wall to wall, every layer laid the other way round from the one below. They come off
 * lorries of several packing stations, so that neighbours are alike and a metre on they are not.
 */
final class BananasOnFloor {

    private static final Line LINE = new Line(
            "080390", "BOXES FRESH GREEN BANANAS CAVENDISH, FLOOR STOWED, NET 18.14 KG EACH, TEMP +13.3 C", "CT");

    private static final double LOT_LONG_M = 0.9;
    private static final double LOT_HIGH_M = 0.6;

    private final Stow stow;
    private final Dice dice;
    private final Space room;
    private final BananaBox packer;
    private final double[] lots;
    private final int lotsHigh;

    private BananasOnFloor(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        this.room = stow.room();
        this.packer = BananaBox.ofSomePacker(dice.oneOf(List.of(18.3, 18.6, 18.9)), dice);
        this.lotsHigh = Math.ceilDiv((int) (100 * room.lengthZ()), (int) (100 * LOT_HIGH_M));
        this.lots = new double[lotsHigh * (1 + (int) (room.lengthX() / LOT_LONG_M))];
        double lot = 1;
        for (int i = 0; i < lots.length; i++) {
            lot = 0.4 * lot + 0.6 * dice.about(1, 0.1);
            lots[i] = lot;
        }
    }

    static void fill(Stow stow) {
        new BananasOnFloor(stow).fill();
    }

    private void fill() {
        double around = BananaBox.SIZE.longM() * 1.012;
        double along = BananaBox.SIZE.shortM() * 1.012;
        FloorStow.Lane across = new FloorStow.Lane(along, around);
        FloorStow.Lane lengthwise = new FloorStow.Lane(around, along);
        List<FloorStow.Lane> lanes = dice.chance(0.6)
                ? List.of(across, across, lengthwise, lengthwise, lengthwise)
                : List.of(across, lengthwise, across, lengthwise, lengthwise);
        int layers = dice.whole(7, 8);
        int most = (int) (room.lengthX() * (2 / along + 3 / around) * layers);
        int count = dice.chance(0.15) ? (int) (most * dice.between(0.6, 0.95)) : most;
        FloorStow.Habit habit = new FloorStow.Habit(
                dice.between(0.004, 0.02),
                dice.between(0.006, 0.03),
                0,
                dice.between(0, 0.6),
                0.008,
                FloorStow.Bond.MIRRORED);
        FloorStow.Cargo cargo = new FloorStow.Cargo(
                lanes, BananaBox.SIZE.highM(), count, outside -> packer.pack(outside, lot(outside)));
        new FloorStow(stow, room).stow(cargo, habit);
        stow.declare(LINE);
    }

    /** How full the boxes of the lot are that stands here. */
    private double lot(Space outside) {
        int column = (int) ((outside.x() - room.x()) / LOT_LONG_M);
        int tier = Math.min(lotsHigh - 1, (int) ((outside.z() - room.z()) / LOT_HIGH_M));
        return lots[column * lotsHigh + tier];
    }
}
