package org.aforo.radiograph.dicom;

/** The bits of a JPEG scan, stuffed zero bytes removed, up to the next marker. */
final class HuffmanBits {

    private final byte[] stream;
    private int at;
    private long buffer;
    private int available;
    private boolean failed;

    HuffmanBits(byte[] stream, int from) {
        this.stream = stream;
        this.at = from;
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

    private void fill() {
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
