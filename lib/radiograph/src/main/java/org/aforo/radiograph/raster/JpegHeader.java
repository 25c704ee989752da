package org.aforo.radiograph.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.aforo.radiograph.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the markers of a JPEG say (ITU-T T.81 annex B), read before the decoder is let near it.
 *
 * @param rgb whether three components are red, green and blue rather than YCbCr
 * @param comment the COM segment's text
 */
record JpegHeader(
        int columns,
        int rows,
        boolean rgb,
        long frameOffset,
        @Nullable String comment) {

    private static final int MAX_SCANS = 200;

    /** Whether the file begins as a JPEG does. */
    static boolean recognises(ByteBuffer file) {
        return file.limit() >= 3
                && file.get(0) == (byte) 0xFF
                && file.get(1) == (byte) 0xD8
                && file.get(2) == (byte) 0xFF;
    }

    static JpegHeader read(ByteBuffer file, Limits limits) throws Refusal {
        if (!recognises(file)) {
            throw Refusal.at("jpeg.not-jpeg", 0, "SOI", "a JPEG begins with FF D8 FF");
        }
        return new Walk(file, limits).header();
    }

    private static final class Walk {

        private final ByteBuffer file;
        private final Limits limits;
        private int at = 2;
        private int frameAt = -1;
        private int scans;
        private int adobeTransform = -1;
        private boolean jfif;
        private @Nullable String comment;

        Walk(ByteBuffer file, Limits limits) {
            this.file = file;
            this.limits = limits;
        }

        JpegHeader header() throws Refusal {
            for (int segments = 0; ; segments++) {
                int marker = marker();
                if (marker == 0xD9) {
                    break;
                }
                if (segments > limits.elements()) {
                    throw Refusal.at(
                            "jpeg.too-many-segments",
                            at,
                            "markers",
                            "more than " + limits.elements() + " segments (limit: elements)");
                }
                int length = at + 2 <= file.limit() ? file.getShort(at) & 0xFFFF : 0;
                if (length < 2 || at + length > file.limit()) {
                    throw truncated("segment FF" + Integer.toHexString(marker));
                }
                segment(marker, at + 2, length - 2);
                at += length;
                if (marker == 0xDA) {
                    skipEntropyCoded();
                }
            }
            if (frameAt < 0 || scans == 0) {
                throw Refusal.at("jpeg.malformed", at, "EOI", "the file ends without a frame and a scan");
            }
            return frame();
        }

        private int marker() throws Refusal {
            while (at + 1 < file.limit()) {
                int first = file.get(at) & 0xFF;
                int second = file.get(at + 1) & 0xFF;
                if (first != 0xFF) {
                    throw Refusal.at("jpeg.malformed", at, "markers", "a marker was expected, found byte " + first);
                }
                at++;
                if (second != 0xFF) {
                    at++;
                    return second;
                }
            }
            throw truncated("markers");
        }

        private void segment(int marker, int from, int length) throws Refusal {
            if (marker == 0xC0 || marker == 0xC1 || marker == 0xC2) {
                if (frameAt >= 0 || length < 6) {
                    throw Refusal.at("jpeg.malformed", from, "SOF", "a second frame, or one of " + length + " bytes");
                }
                frameAt = from;
            } else if (marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                throw Refusal.at(
                        "jpeg.unsupported",
                        from,
                        "SOF" + (marker - 0xC0),
                        "the reader knows baseline, extended and progressive JPEG of 8 bits");
            } else if (marker == 0xDA && ++scans > MAX_SCANS) {
                throw Refusal.at(
                        "jpeg.too-many-scans", from, "SOS", "more than " + MAX_SCANS + " scans (limit: scans)");
            } else if (marker == 0xE0) {
                jfif |= startsWith(from, length, "JFIF");
            } else if (marker == 0xEE && length >= 12 && startsWith(from, length, "Adobe")) {
                adobeTransform = file.get(from + 11);
            } else if (marker == 0xFE && comment == null) {
                byte[] text = new byte[length];
                file.get(from, text);
                comment = new String(text, StandardCharsets.UTF_8);
            }
        }

        private JpegHeader frame() throws Refusal {
            int precision = file.get(frameAt);
            int rows = file.getShort(frameAt + 1) & 0xFFFF;
            int columns = file.getShort(frameAt + 3) & 0xFFFF;
            int components = file.get(frameAt + 5) & 0xFF;
            if (precision != 8 || (components != 1 && components != 3)) {
                throw Refusal.at(
                        "jpeg.unsupported",
                        frameAt,
                        "SOF",
                        "1 or 3 components of 8 bits are known; found " + components + " of " + precision);
            }
            new PixelBudget("jpeg", limits, file.limit()).take(columns, rows, components, 1, frameAt, "SOF");
            boolean named = components == 3
                    && frameAt + 13 < file.limit()
                    && file.get(frameAt + 6) == 'R'
                    && file.get(frameAt + 9) == 'G'
                    && file.get(frameAt + 12) == 'B';
            return new JpegHeader(columns, rows, !jfif && (adobeTransform == 0 || named), frameAt, comment);
        }

        private void skipEntropyCoded() throws Refusal {
            for (; at + 1 < file.limit(); at++) {
                if (file.get(at) == (byte) 0xFF) {
                    int next = file.get(at + 1) & 0xFF;
                    boolean stuffing = next == 0 || (next >= 0xD0 && next <= 0xD7) || next == 0xFF;
                    if (!stuffing) {
                        return;
                    }
                }
            }
            throw truncated("SOS");
        }

        private boolean startsWith(int from, int length, String text) {
            for (int i = 0; i < text.length(); i++) {
                if (i >= length || file.get(from + i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private Refusal truncated(String path) {
            return Refusal.at("jpeg.truncated", file.limit(), path, "the file ends before its end marker FF D9");
        }
    }
}
