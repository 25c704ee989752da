package org.aforo.imageanalysis.noise;

import java.util.Arrays;

/**
 * The strongest grains of a noise field, each with the three strongest in its surroundings: found by content alone, so a shifted or
 * cropped copy has the same ones.
 */
final class Anchors {

    /** How far from an anchor its companions are sought; it is the strongest within this distance. */
    static final int REACH = 24;

    private static final int COMPANIONS = 3;

    /** Neighbouring differences share samples: the grain beside a strong one is no grain of its own. */
    private static final int APART = 2;

    private static final int CELL = 12;
    private static final int WIDTH = 2 * REACH + 1;

    private final int[] found;
    private final int count;

    private Anchors(int[] found, int count) {
        this.found = found;
        this.count = count;
    }

    static Anchors of(NoiseField field) {
        int columns = field.columns();
        int rows = field.rows();
        byte[] values = field.values();
        int cellColumns = columns / CELL;
        int cellRows = rows / CELL;
        int[] strongest = strongest(values, columns, cellColumns, cellRows);
        int[] found = new int[64];
        int count = 0;
        int[] companions = new int[COMPANIONS];
        for (int cell = 0; cell < strongest.length; cell++) {
            int at = strongest[cell];
            int x = at % columns;
            int y = at / columns;
            boolean inside = x >= REACH && y >= REACH && x < columns - REACH && y < rows - REACH;
            if (!inside || !leads(values, strongest, cell, cellColumns, cellRows)) {
                continue;
            }
            if (companions(values, columns, at, companions)) {
                if ((count + 1) * (COMPANIONS + 1) > found.length) {
                    found = Arrays.copyOf(found, 2 * found.length);
                }
                found[count * (COMPANIONS + 1)] = at;
                System.arraycopy(companions, 0, found, count * (COMPANIONS + 1) + 1, COMPANIONS);
                count++;
            }
        }
        return new Anchors(found, count);
    }

    int count() {
        return count;
    }

    /** The key of one anchor as it would be, were the picture turned over like that. */
    long key(int anchor, Orientation orientation) {
        int[] words = new int[COMPANIONS];
        for (int k = 0; k < COMPANIONS; k++) {
            int packed = found[anchor * (COMPANIONS + 1) + 1 + k];
            int place = packed >> 1;
            int dx = place % WIDTH;
            int dy = place / WIDTH;
            dx = orientation.flipsX() ? WIDTH - 1 - dx : dx;
            dy = orientation.flipsY() ? WIDTH - 1 - dy : dy;
            words[k] = (dy * WIDTH + dx) << 1 | (packed & 1);
        }
        // Which of the three is the strongest is the first thing to change when noise is added; order by place instead.
        Arrays.sort(words);
        long key = 0;
        for (int word : words) {
            key = key << 14 | word;
        }
        return mix(key);
    }

    private static int[] strongest(byte[] values, int columns, int cellColumns, int cellRows) {
        int[] strongest = new int[cellColumns * cellRows];
        for (int cellRow = 0; cellRow < cellRows; cellRow++) {
            for (int cellColumn = 0; cellColumn < cellColumns; cellColumn++) {
                int best = cellRow * CELL * columns + cellColumn * CELL;
                int most = -1;
                for (int row = 0; row < CELL; row++) {
                    int from = (cellRow * CELL + row) * columns + cellColumn * CELL;
                    for (int at = from; at < from + CELL; at++) {
                        int strength = Math.abs(values[at]);
                        if (strength > most) {
                            most = strength;
                            best = at;
                        }
                    }
                }
                strongest[cellRow * cellColumns + cellColumn] = best;
            }
        }
        return strongest;
    }

    /** Whether no cell that lies wholly within reach is stronger: a cheap question that leaves few to ask the dear one of. */
    private static boolean leads(byte[] values, int[] strongest, int cell, int cellColumns, int cellRows) {
        int strength = Math.abs(values[strongest[cell]]);
        int cellRow = cell / cellColumns;
        int cellColumn = cell % cellColumns;
        for (int row = Math.max(0, cellRow - 1); row <= Math.min(cellRows - 1, cellRow + 1); row++) {
            for (int column = Math.max(0, cellColumn - 1);
                    column <= Math.min(cellColumns - 1, cellColumn + 1);
                    column++) {
                if (Math.abs(values[strongest[row * cellColumns + column]]) > strength) {
                    return false;
                }
            }
        }
        return strength > 0;
    }

    /** False when a stronger grain lies within reach after all, or there are not three others. */
    private static boolean companions(byte[] values, int columns, int at, int[] companions) {
        int own = Math.abs(values[at]);
        int sign = values[at] < 0 ? 1 : 0;
        int[] strengths = new int[COMPANIONS];
        for (int dy = -REACH; dy <= REACH; dy++) {
            int from = at + dy * columns;
            for (int dx = -REACH; dx <= REACH; dx++) {
                int value = values[from + dx];
                int strength = Math.abs(value);
                if (strength <= strengths[COMPANIONS - 1]) {
                    continue;
                }
                if (Math.abs(dx) <= APART && Math.abs(dy) <= APART) {
                    if (strength > own) {
                        return false;
                    }
                    continue;
                }
                if (strength > own) {
                    return false;
                }
                int place = (dy + REACH) * WIDTH + dx + REACH;
                insert(strengths, companions, strength, place << 1 | ((value < 0 ? 1 : 0) ^ sign));
            }
        }
        return strengths[COMPANIONS - 1] > 0;
    }

    private static void insert(int[] strengths, int[] companions, int strength, int word) {
        int k = COMPANIONS - 1;
        while (k > 0 && strengths[k - 1] < strength) {
            strengths[k] = strengths[k - 1];
            companions[k] = companions[k - 1];
            k--;
        }
        strengths[k] = strength;
        companions[k] = word;
    }

    /** The finaliser of MurmurHash3: spreads keys so that the smallest are a fair sample of all. */
    private static long mix(long key) {
        long h = key;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
