package org.aforo.radiograph.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Encodes samples as lossless JPEG (ITU-T T.81, process 14, annex H), 16 bits, predictor 1: each sample is the
 * difference modulo 65536 to its left neighbour, the first of a row to the one above it, the very first to 32768. A
 * difference of {@code width} bits is the Huffman code of that width, then its lower {@code width} bits, of
 * {@code difference - 1} when it is negative; -32768 has width 16 and no bits of its own.
 *
 * <p>Two passes, for the code is made for the image: the first counts the widths, the second writes.
 */
final class JpegLosslessEncoder {

    /** A sample takes at most 32 bits, and every byte of them may need a stuffed one. */
    private static final int MOST_BYTES_PER_SAMPLE = 8;

    /** What a Java array holds, less the headers and one row. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - (1 << 20);

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final short[] samples;
    private final int columns;
    private final int rows;
    private byte[] out = {};
    private int at;

    private JpegLosslessEncoder(short[] samples, int columns, int rows) {
        this.samples = samples;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Makes one whole JPEG stream.
     *
     * @param samples {@code rows * columns} unsigned samples, row by row
     * @throws IllegalArgumentException when the stream would exceed an array
     */
    static JpegLosslessEncoder encode(short[] samples, int columns, int rows) {
        JpegLosslessEncoder encoder = new JpegLosslessEncoder(samples, columns, rows);
        encoder.encode();
        return encoder;
    }

    /** Bytes of the stream. */
    int length() {
        return at;
    }

    void writeTo(OutputStream to) throws IOException {
        to.write(out, 0, at);
    }

    private void encode() {
        long[] counts = counts();
        HuffmanCode code = new HuffmanCode(counts);
        long bits = 0;
        for (int width = 0; width < HuffmanCode.WIDTHS; width++) {
            bits += counts[width] * bitsOf(code, width);
        }
        // Stuffing adds one byte in 256 of noise; where it adds more, the array grows.
        long expected = bits / 8 + bits / 1024;
        if (expected > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%d x %d samples take %d bytes as lossless JPEG, more than one stream can be made of"
                            .formatted(columns, rows, expected));
        }
        out = new byte[(int) expected + 1024];
        headers(code);
        entropyCoded(code);
    }

    private static int bitsOf(HuffmanCode code, int width) {
        return code.length(width) + (width == 16 ? 0 : width);
    }

    /** How many differences there are of each width. */
    private long[] counts() {
        // Four counters a width: the next difference need not wait for the count of the one before.
        int[] a = new int[32];
        int[] b = new int[32];
        int[] c = new int[32];
        int[] d = new int[32];
        long[] counts = new long[HuffmanCode.WIDTHS];
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            int end = start + columns;
            int i = start + 1;
            counts[width((short) (samples[start] - above(row)))]++;
            for (; i + 3 < end; i += 4) {
                a[width((short) (samples[i] - samples[i - 1]))]++;
                b[width((short) (samples[i + 1] - samples[i]))]++;
                c[width((short) (samples[i + 2] - samples[i + 1]))]++;
                d[width((short) (samples[i + 3] - samples[i + 2]))]++;
            }
            for (; i < end; i++) {
                a[width((short) (samples[i] - samples[i - 1]))]++;
            }
        }
        for (int width = 0; width < counts.length; width++) {
            counts[width] += (long) a[width] + b[width] + c[width] + d[width];
        }
        return counts;
    }

    private static int width(int difference) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
    }

    private int above(int row) {
        return row == 0 ? 32768 : samples[(row - 1) * columns];
    }

    private void headers(HuffmanCode code) {
        marker(0xD8);
        byte[] table = code.table();
        marker(0xC4);
        twoBytes(2 + table.length);
        System.arraycopy(table, 0, out, at, table.length);
        at += table.length;
        marker(0xC3);
        twoBytes(11);
        bytes(16);
        twoBytes(rows);
        twoBytes(columns);
        bytes(1, 1, 0x11, 0);
        marker(0xDA);
        twoBytes(8);
        bytes(1, 1, 0, 1, 0, 0);
    }

    private void entropyCoded(HuffmanCode code) {
        int[] shifted = new int[32];
        int[] lengths = new int[32];
        int[] masks = new int[32];
        for (int width = 0; width < HuffmanCode.WIDTHS; width++) {
            lengths[width] = bitsOf(code, width);
            masks[width] = width == 16 ? 0 : (1 << width) - 1;
            shifted[width] = code.code(width) << (lengths[width] - code.length(width));
        }
        long buffer = 0;
        int filled = 0;
        for (int row = 0; row < rows; row++) {
            reserve(MOST_BYTES_PER_SAMPLE * ((long) columns + 2));
            byte[] bytes = out;
            int to = at;
            int start = row * columns;
            int left = above(row);
            for (int i = start; i < start + columns; i++) {
                int sample = samples[i];
                int difference = (short) (sample - left);
                left = sample;
                int width = width(difference);
                int own = (difference + (difference >> 31)) & masks[width];
                buffer = (buffer << lengths[width]) | ((shifted[width] | own) & 0xFFFF_FFFFL);
                filled += lengths[width];
                if (filled >= 32) {
                    filled -= 32;
                    int word = (int) (buffer >>> filled);
                    to = hasFF(word) ? stuffed(word, bytes, to) : plain(word, bytes, to);
                }
            }
            at = to;
        }
        finish(buffer, filled);
    }

    private static int plain(int word, byte[] bytes, int to) {
        INTS.set(bytes, to, word);
        return to + 4;
    }

    /** Whether one of four bytes is FF: then, and only then, its complement has a zero byte. */
    private static boolean hasFF(int word) {
        return ((~word - 0x0101_0101) & word & 0x8080_8080) != 0;
    }

    /** After a byte FF a zero says that it is no marker. */
    private static int stuffed(int word, byte[] bytes, int from) {
        int to = from;
        for (int shift = 24; shift >= 0; shift -= 8) {
            byte next = (byte) (word >>> shift);
            bytes[to++] = next;
            if (next == (byte) 0xFF) {
                bytes[to++] = 0;
            }
        }
        return to;
    }

    /** The last byte is filled up with ones. */
    private void finish(long buffer, int filled) {
        reserve(16);
        int left = filled;
        while (left > 0) {
            int next = left >= 8
                    ? (int) (buffer >>> (left - 8)) & 0xFF
                    : (int) ((buffer << (8 - left)) | ((1 << (8 - left)) - 1)) & 0xFF;
            bytes(next);
            if (next == 0xFF) {
                bytes(0);
            }
            left -= 8;
        }
        marker(0xD9);
    }

    private void reserve(long more) {
        if (at + more > out.length) {
            long wanted = Math.max(at + more, (long) out.length + (out.length >> 3));
            if (wanted > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("the lossless JPEG exceeds what one stream can be made of");
            }
            out = Arrays.copyOf(out, (int) wanted);
        }
    }

    private void marker(int code) {
        bytes(0xFF, code);
    }

    private void twoBytes(int value) {
        bytes(value >> 8, value);
    }

    private void bytes(int... values) {
        for (int value : values) {
            out[at++] = (byte) value;
        }
    }
}
