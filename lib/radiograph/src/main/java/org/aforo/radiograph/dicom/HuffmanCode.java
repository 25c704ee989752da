package org.aforo.radiograph.dicom;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The shortest Huffman code for the widths 0 to 16 of differences as JPEG admits one: no code longer than 16 bits, none
 * of ones only (ITU-T T.81, annexes C and K.2).
 */
final class HuffmanCode {

    /** Widths of differences modulo 65536. */
    static final int WIDTHS = 17;

    private static final int LONGEST = 16;

    /** Merging may run as deep as there are symbols. */
    private static final int DEEPEST = WIDTHS + 1;

    private final int[] lengths = new int[WIDTHS];
    private final int[] codes = new int[WIDTHS];

    /** Widths in the order of their codes. */
    private final int[] order;

    /** @param counts how often each width occurs; at least one of them does */
    HuffmanCode(long[] counts) {
        int[] perLength = limited(depths(counts));
        order = byFrequency(counts);
        assign(perLength);
    }

    /** Bits of the code of a width; 0 when the width does not occur. */
    int length(int width) {
        return lengths[width];
    }

    int code(int width) {
        return codes[width];
    }

    /** The body of a DHT segment for table 0: how many codes of each length, then the widths in order. */
    byte[] table() {
        byte[] table = new byte[1 + LONGEST + order.length];
        for (int i = 0; i < order.length; i++) {
            table[lengths[order[i]]]++;
            table[1 + LONGEST + i] = (byte) order[i];
        }
        return table;
    }

    /**
     * Figure K.1. A symbol of frequency 1 that no image has takes the longest code, so that the code of ones only falls
     * to nobody.
     *
     * @return the number of symbols per depth, the extra one included
     */
    private static int[] depths(long[] counts) {
        long[] frequency = Arrays.copyOf(counts, WIDTHS + 1);
        frequency[WIDTHS] = 1;
        int[] depth = new int[WIDTHS + 1];
        int[] root = new int[WIDTHS + 1];
        for (int symbol = 0; symbol <= WIDTHS; symbol++) {
            root[symbol] = symbol;
        }
        while (true) {
            int rarest = rarest(frequency, -1);
            int second = rarest(frequency, rarest);
            if (second < 0) {
                break;
            }
            frequency[second] += frequency[rarest];
            frequency[rarest] = 0;
            for (int symbol = 0; symbol <= WIDTHS; symbol++) {
                if (root[symbol] == second || root[symbol] == rarest) {
                    root[symbol] = second;
                    depth[symbol]++;
                }
            }
        }
        int[] perDepth = new int[DEEPEST + 1];
        for (int symbol = 0; symbol <= WIDTHS; symbol++) {
            perDepth[depth[symbol]] += depth[symbol] > 0 ? 1 : 0;
        }
        return perDepth;
    }

    /** Of the symbols left, the rarest but {@code without}, the last of equals, which is never a symbol of the image first. */
    private static int rarest(long[] frequency, int without) {
        int rarest = -1;
        for (int symbol = 0; symbol < frequency.length; symbol++) {
            boolean rarer = rarest < 0 || frequency[symbol] <= frequency[rarest];
            if (frequency[symbol] > 0 && symbol != without && rarer) {
                rarest = symbol;
            }
        }
        return rarest;
    }

    /** Figure K.3: pairs too deep move up, one of them beside a leaf that moves down; then the extra symbol leaves. */
    private static int[] limited(int[] perDepth) {
        for (int depth = DEEPEST; depth > LONGEST; depth--) {
            while (perDepth[depth] > 0) {
                int leaf = depth - 2;
                while (perDepth[leaf] == 0) {
                    leaf--;
                }
                perDepth[depth] -= 2;
                perDepth[depth - 1]++;
                perDepth[leaf + 1] += 2;
                perDepth[leaf]--;
            }
        }
        int deepest = LONGEST;
        while (perDepth[deepest] == 0) {
            deepest--;
        }
        perDepth[deepest]--;
        return perDepth;
    }

    private static int[] byFrequency(long[] counts) {
        return IntStream.range(0, WIDTHS)
                .filter(width -> counts[width] > 0)
                .boxed()
                .sorted((a, b) -> Long.compare(counts[b], counts[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void assign(int[] perLength) {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < perLength[length]; i++) {
                lengths[order[next]] = length;
                codes[order[next]] = code;
                next++;
                code++;
            }
            code <<= 1;
        }
    }
}
