package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** A wooden four-way pallet: bottom boards, nine blocks, cross boards, deck; about 20 kg at 1.2 m by 1.0 m. */
final class Pallet {

    /** Of the whole pallet. */
    static final double HEIGHT_M = 0.144;

    private static final double BOARD_M = 0.022;
    private static final double BLOCK_M = HEIGHT_M - 3 * BOARD_M;

    private Pallet() {}

    /** @param foot where it stands, of any height above {@link #HEIGHT_M} */
    static List<Part> under(Space foot, Dice dice) {
        Fill wood = Stuff.PALLET_WOOD.withDensity(dice.between(0.42, 0.56));
        List<Part> parts = new ArrayList<>();
        bottom(foot, wood, dice, parts);
        blocks(foot, wood, dice, parts);
        crossBoards(foot, wood, parts);
        deck(foot, wood, dice, parts);
        return parts;
    }

    private static void bottom(Space foot, Fill wood, Dice dice, List<Part> parts) {
        for (int i = 0; i < 3; i++) {
            double width = dice.between(0.095, 0.12);
            double y = foot.y() + (foot.lengthY() - width) * i / 2;
            parts.add(Part.box(foot.x(), y, foot.z(), foot.lengthX(), width, BOARD_M, wood));
        }
    }

    private static void blocks(Space foot, Fill wood, Dice dice, List<Part> parts) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double lengthX = dice.between(0.11, 0.145);
                double lengthY = 0.095;
                double x = foot.x() + (foot.lengthX() - lengthX) * i / 2;
                double y = foot.y() + (foot.lengthY() - lengthY) * j / 2;
                parts.add(Part.box(x, y, foot.z() + BOARD_M, lengthX, lengthY, BLOCK_M, wood));
            }
        }
    }

    private static void crossBoards(Space foot, Fill wood, List<Part> parts) {
        double width = 0.12;
        for (int i = 0; i < 3; i++) {
            double x = foot.x() + (foot.lengthX() - width) * i / 2;
            parts.add(Part.box(x, foot.y(), foot.z() + BOARD_M + BLOCK_M, width, foot.lengthY(), BOARD_M, wood));
        }
    }

    /** Boards along x; now and then one is lost. */
    private static void deck(Space foot, Fill wood, Dice dice, List<Part> parts) {
        int boards = (int) Math.max(4, Math.round(foot.lengthY() / 0.15));
        double pitch = foot.lengthY() / boards;
        double width = Math.min(0.1, pitch * 0.85);
        for (int i = 0; i < boards; i++) {
            boolean edge = i == 0 || i == boards - 1;
            if (edge || !dice.chance(0.03)) {
                double y = foot.y() + i * pitch + (pitch - width) / 2;
                parts.add(Part.box(foot.x(), y, foot.z() + HEIGHT_M - BOARD_M, foot.lengthX(), width, BOARD_M, wood));
            }
        }
    }
}
