package org.aforo.radiograph.dicom;

import org.jspecify.annotations.Nullable;

/** A Huffman table of lossless JPEG: codes of 1 to 16 bits for the widths 0 to 16 of differences. */
final class HuffmanTable {

    private static final int FAST_BITS = 9;

    private final int symbols;

    /** Per prefix of nine bits: width of the difference in the upper, length of the code in the lower byte; 0 is longer. */
    private final short[] fast = new short[1 << FAST_BITS];

    /** Per length: one more than its last code, left aligned to 16 bits. */
    private final int[] beyond = new int[17];

    private final int[] firstCode = new int[17];
    private final int[] firstSymbol = new int[17];
    private final byte[] widths;

    private HuffmanTable(byte[] widths) {
        this.symbols = widths.length;
        this.widths = widths;
    }

    int symbols() {
        return symbols;
    }

    /** Null when the counts fit no code, run beyond {@code end}, or a width exceeds 16. */
    static @Nullable HuffmanTable read(byte[] stream, int from, int end) {
        int total = 0;
        for (int length = 1; length <= 16; length++) {
            total += stream[from + length - 1] & 0xFF;
        }
        if (total == 0 || total > 256 || from + 16 + total > end) {
            return null;
        }
        byte[] widths = new byte[total];
        System.arraycopy(stream, from + 16, widths, 0, total);
        HuffmanTable table = new HuffmanTable(widths);
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= 16; length++) {
            int count = stream[from + length - 1] & 0xFF;
            table.firstCode[length] = code;
            table.firstSymbol[length] = symbol;
            if (code + count > (1 << length)) {
                return null;
            }
            for (int i = 0; i < count; i++) {
                table.addFast(code + i, length, widths[symbol + i]);
            }
            code += count;
            symbol += count;
            table.beyond[length] = code << (16 - length);
            code <<= 1;
        }
        return table;
    }

    private void addFast(int code, int length, byte width) {
        if (length > FAST_BITS) {
            return;
        }
        int from = code << (FAST_BITS - length);
        for (int i = 0; i < 1 << (FAST_BITS - length); i++) {
            fast[from + i] = (short) ((width << 8) | length);
        }
    }

    /** The next difference; whether it was there, the bits know. Code and difference are mostly taken at one look. */
    int difference(HuffmanBits bits) {
        if (bits.has32()) {
            int ahead = bits.peek32();
            int entry = fast[ahead >>> (32 - FAST_BITS)];
            int width = entry >>> 8;
            if (entry != 0 && width < 16) {
                int length = entry & 0xFF;
                bits.skip(length + width);
                int value = ((ahead << length) >>> 1) >>> (31 - width);
                return value + (((value - ((1 << width) >> 1)) >> 31) & (1 - (1 << width)));
            }
        }
        return carefully(bits);
    }

    private int carefully(HuffmanBits bits) {
        int ahead = bits.peek16();
        int entry = fast[ahead >>> (16 - FAST_BITS)];
        int width;
        if (entry != 0) {
            bits.take(entry & 0xFF);
            width = (entry >>> 8) & 0xFF;
        } else {
            width = slow(bits, ahead);
        }
        if (width == 0) {
            return 0;
        }
        if (width > 15) {
            if (width > 16) {
                bits.fail();
            }
            // The one difference of 16 bits needs no bits of its own.
            return 32768;
        }
        int value = bits.take(width);
        return value < 1 << (width - 1) ? value - (1 << width) + 1 : value;
    }

    private int slow(HuffmanBits bits, int ahead) {
        for (int length = FAST_BITS + 1; length <= 16; length++) {
            if (ahead < beyond[length]) {
                bits.take(length);
                int index = firstSymbol[length] + (ahead >>> (16 - length)) - firstCode[length];
                return widths[index] & 0xFF;
            }
        }
        bits.fail();
        return 0;
    }
}
