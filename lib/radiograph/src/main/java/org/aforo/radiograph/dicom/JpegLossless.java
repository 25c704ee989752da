package org.aforo.radiograph.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Decodes lossless JPEG (ITU-T T.81, process 14, annex H) of one component: each sample is a prediction from its left
 * (a), upper (b) and upper left (c) neighbours plus a Huffman-coded difference, modulo 65536.
 *
 * <p>Our own, because the decoders to be had fill what is missing with zeros: a truncated image would look whole.
 */
final class JpegLossless {

    /**
     * @param samples null when the stream cannot be decoded to its last sample
     * @param problem why, else empty
     */
    record Outcome(short @Nullable [] samples, int precision, String problem) {}

    private final byte[] stream;
    private final int columns;
    private final int rows;
    private final @Nullable HuffmanTable[] tables = new HuffmanTable[4];
    private int at;
    private int precision;
    private int component;
    private int restartInterval;

    private JpegLossless(byte[] stream, int columns, int rows) {
        this.stream = stream;
        this.columns = columns;
        this.rows = rows;
    }

    /** Decodes one frame, which must be of the size that is expected. */
    static Outcome decode(byte[] stream, int columns, int rows) {
        JpegLossless decoder = new JpegLossless(stream, columns, rows);
        try {
            return new Outcome(decoder.decode(), decoder.precision, "");
        } catch (Refusal refusal) {
            return new Outcome(null, decoder.precision, refusal.getMessage());
        }
    }

    /** Leaves the decoder from any depth; never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String what) {
            super(what, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private short[] decode() throws Refusal {
        if (unsigned(0, 2) != 0xFFD8) {
            throw new Refusal("it does not begin as a JPEG does");
        }
        at = 2;
        while (true) {
            int marker = marker();
            int length = unsigned(at, 2);
            int from = at + 2;
            int end = at + length;
            if (length < 2 || end > stream.length) {
                throw new Refusal("the JPEG's segment %02x is cut off".formatted(marker));
            }
            switch (marker) {
                case 0xC3 -> frame(from, end);
                case 0xC4 -> huffmanTables(from, end);
                case 0xDD -> restartInterval = unsigned(from, 2);
                case 0xDA -> {
                    return scan(from, end);
                }
                case 0xC0, 0xC1, 0xC2, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    throw new Refusal("the JPEG is of process SOF%d; SOF3, lossless, is read".formatted(marker - 0xC0));
                default -> {
                    // Application data and comments carry no samples.
                }
            }
            at = end;
        }
    }

    private int marker() throws Refusal {
        while (at + 1 < stream.length && stream[at] == (byte) 0xFF && stream[at + 1] == (byte) 0xFF) {
            at++;
        }
        int marker = unsigned(at, 2);
        if (marker < 0xFF01 || marker == 0xFFD9) {
            throw new Refusal("%04x is there where a JPEG segment was expected".formatted(marker));
        }
        at += 2;
        return marker & 0xFF;
    }

    private void frame(int from, int end) throws Refusal {
        precision = unsigned(from, 1);
        int height = unsigned(from + 1, 2);
        int width = unsigned(from + 3, 2);
        int components = unsigned(from + 5, 1);
        if (precision < 2 || precision > 16 || components != 1 || from + 9 > end) {
            throw new Refusal(
                    "the JPEG has %d components of %d bits; one of 2 to 16 is read".formatted(components, precision));
        }
        if (width != columns || height != rows) {
            throw new Refusal("the JPEG is %d x %d, expected is %d x %d".formatted(width, height, columns, rows));
        }
        // No Huffman code is shorter than a bit, so a stream this short cannot hold the image.
        if ((long) columns * rows > 8L * stream.length) {
            throw new Refusal("a JPEG of %d bytes cannot hold %d x %d samples".formatted(stream.length, columns, rows));
        }
        component = unsigned(from + 6, 1);
    }

    private void huffmanTables(int from, int end) throws Refusal {
        int position = from;
        while (position + 17 <= end) {
            int kind = unsigned(position, 1);
            HuffmanTable table = HuffmanTable.read(stream, position + 1, end);
            if (table == null || (kind & 0xF) > 3) {
                throw new Refusal("a Huffman table of the JPEG is broken");
            }
            if (kind < 4) {
                tables[kind] = table;
            }
            position += 17 + table.symbols();
        }
    }

    private short[] scan(int from, int end) throws Refusal {
        if (precision == 0) {
            throw new Refusal("the JPEG's scan comes before its frame header");
        }
        if (unsigned(from, 1) != 1 || from + 6 > end || unsigned(from + 1, 1) != component) {
            throw new Refusal("the JPEG's scan header does not fit its frame header");
        }
        HuffmanTable table = tables[(unsigned(from + 2, 1) >> 4) & 3];
        int predictor = unsigned(from + 3, 1);
        int pointTransform = unsigned(from + 5, 1) & 0xF;
        if (table == null || predictor < 1 || predictor > 7 || pointTransform >= precision) {
            throw new Refusal("the JPEG's predictor %d or its Huffman table is not one".formatted(predictor));
        }
        if (restartInterval % columns != 0) {
            throw new Refusal("the JPEG restarts every %d samples, within a row".formatted(restartInterval));
        }
        return samples(new HuffmanBits(stream, end), table, predictor, pointTransform);
    }

    private short[] samples(HuffmanBits bits, HuffmanTable table, int predictor, int pointTransform) throws Refusal {
        short[] samples = new short[columns * rows];
        int restartRows = restartInterval / columns;
        int first = 1 << (precision - pointTransform - 1);
        for (int row = 0; row < rows; row++) {
            boolean restarts = restartRows > 0 && row > 0 && row % restartRows == 0;
            if (restarts && !bits.restart()) {
                throw new Refusal("a restart marker is missing before row " + row);
            }
            int start = row * columns;
            boolean alone = row == 0 || restarts;
            int left = alone ? first : samples[start - columns] & 0xFFFF;
            for (int column = 0; column < columns; column++) {
                int i = start + column;
                int prediction = column == 0 || alone
                        ? left
                        : predict(predictor, left, samples[i - columns] & 0xFFFF, samples[i - columns - 1] & 0xFFFF);
                left = (prediction + table.difference(bits)) & 0xFFFF;
                samples[i] = (short) left;
            }
            if (bits.failed()) {
                throw new Refusal("the JPEG's data end or break in row " + row);
            }
        }
        if (pointTransform > 0) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (samples[i] << pointTransform);
            }
        }
        return samples;
    }

    private static int predict(int predictor, int a, int b, int c) {
        return switch (predictor) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> c;
            case 4 -> a + b - c;
            case 5 -> a + ((b - c) >> 1);
            case 6 -> b + ((a - c) >> 1);
            case 7 -> (a + b) >> 1;
            default -> throw new IllegalArgumentException("predictor " + predictor);
        };
    }

    private int unsigned(int from, int bytes) throws Refusal {
        if (from + bytes > stream.length) {
            throw new Refusal("the JPEG ends after " + stream.length + " bytes, before its samples");
        }
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | (stream[from + i] & 0xFF);
        }
        return value;
    }
}
