package org.aforo.radiograph.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a JPEG scan, stuffed zero bytes removed, up to the next marker. */
final class HuffmanBits {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] stream;
    private int at;
    private long buffer;
    private int available;
    private boolean failed;

    HuffmanBits(byte[] stream, int from) {
        this.stream = stream;
        this.at = from;
    }

    /** Whether there are 32 bits to look at; else the stream is near its end or a marker. */
    boolean has32() {
        if (available < 32) {
            fill();
        }
        return available >= 32;
    }

    /** The next 32 bits without taking them, where {@link #has32} said so. */
    int peek32() {
        return (int) (buffer >>> (available - 32));
    }

    /** Takes bits that were looked at. */
    void skip(int count) {
        available -= count;
    }

    /** The next 16 bits without taking them; zeros beyond the end. */
    int peek16() {
        if (available < 16) {
            fill();
        }
        return available >= 16
                ? (int) (buffer >>> (available - 16)) & 0xFFFF
                : (int) (buffer << (16 - available)) & 0xFFFF;
    }

    /** Takes up to 16 bits; taking what is not there is a failure. */
    int take(int count) {
        if (count == 0) {
            return 0;
        }
        if (available < count) {
            fill();
            if (available < count) {
                failed = true;
                return 0;
            }
        }
        available -= count;
        return (int) (buffer >>> available) & ((1 << count) - 1);
    }

    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    /** Drops the padding and steps over a restart marker; false when none is there. */
    boolean restart() {
        fill();
        boolean padding = available < 8;
        boolean marker = at + 1 < stream.length && stream[at] == (byte) 0xFF && (stream[at + 1] & 0xF8) == 0xD0;
        if (!padding || !marker) {
            return false;
        }
        at += 2;
        available = 0;
        return true;
    }

    /** Several bytes at once where none of them is FF, which is what most of a stream is. */
    private void fill() {
        if (at + 8 <= stream.length && available < 56) {
            long word = (long) LONGS.get(stream, at);
            if (!hasFF(word)) {
                int bytes = (63 - available) >>> 3;
                buffer = (buffer << (8 * bytes)) | (word >>> (64 - 8 * bytes));
                available += 8 * bytes;
                at += bytes;
                return;
            }
        }
        fillByBytes();
    }

    private static boolean hasFF(long word) {
        return ((~word - 0x0101_0101_0101_0101L) & word & 0x8080_8080_8080_8080L) != 0;
    }

    private void fillByBytes() {
        while (available <= 48 && at < stream.length) {
            int next = stream[at] & 0xFF;
            if (next == 0xFF) {
                if (at + 1 >= stream.length || stream[at + 1] != 0) {
                    return;
                }
                at++;
            }
            at++;
            buffer = (buffer << 8) | next;
            available += 8;
        }
    }
}
