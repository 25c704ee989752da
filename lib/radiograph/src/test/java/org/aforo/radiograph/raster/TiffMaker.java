package org.aforo.radiograph.raster;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Writes one-page TIFFs in every layout a reader may meet, written apart from the product's writer on purpose. */
record TiffMaker(
        ByteOrder order, boolean big, int compression, boolean differences, boolean tiled, boolean separate, int bits) {

    private static final int SEGMENT_ROWS = 16;
    private static final int TILE = 16;

    /** @param planes samples of each plane, row by row */
    byte[] make(int columns, int rows, short[]... planes) {
        List<byte[]> segments = segments(columns, rows, planes);
        int header = big ? 16 : 8;
        int total =
                header + segments.stream().mapToInt(segment -> segment.length).sum() + 4096 + segments.size() * 16;
        ByteBuffer file = ByteBuffer.allocate(total).order(order);
        file.put(order == ByteOrder.LITTLE_ENDIAN ? (byte) 'I' : (byte) 'M').put(file.get(0));
        file.putShort((short) (big ? 43 : 42)).position(header);
        long[] offsets = new long[segments.size()];
        long[] counts = new long[segments.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = file.position();
            counts[i] = segments.get(i).length;
            file.put(segments.get(i));
        }
        int offsetsAt = longs(file, offsets);
        int countsAt = longs(file, counts);
        int bitsAt = file.position();
        for (int i = 0; i < planes.length; i++) {
            file.putShort((short) bits);
        }
        int directory = file.position();
        directory(file, columns, rows, planes.length, segments.size(), new int[] {offsetsAt, countsAt, bitsAt});
        int end = file.position();
        if (big) {
            file.putShort(4, (short) 8).putLong(8, directory);
        } else {
            file.putInt(4, directory);
        }
        byte[] bytes = new byte[end];
        file.get(0, bytes);
        return bytes;
    }

    private void directory(ByteBuffer file, int columns, int rows, int planes, int segments, int[] at) {
        int entries = 12;
        if (big) {
            file.putLong(entries);
        } else {
            file.putShort((short) entries);
        }
        entry(file, 256, 4, 1, columns);
        entry(file, 257, 4, 1, rows);
        entry(file, 258, 3, planes, planes == 1 ? bits : at[2]);
        entry(file, 259, 3, 1, compression);
        entry(file, 262, 3, 1, 1);
        entry(file, tiled ? 324 : 273, 4, segments, segments == 1 ? file.getInt(at[0]) : at[0]);
        entry(file, 277, 3, 1, planes);
        entry(file, tiled ? 322 : 278, 3, 1, tiled ? TILE : SEGMENT_ROWS);
        entry(file, tiled ? 325 : 279, 4, segments, segments == 1 ? file.getInt(at[1]) : at[1]);
        entry(file, 284, 3, 1, separate ? 2 : 1);
        entry(file, 317, 3, 1, differences ? 2 : 1);
        entry(file, 323, 3, 1, TILE);
        if (big) {
            file.putLong(0);
        } else {
            file.putInt(0);
        }
    }

    private void entry(ByteBuffer file, int tag, int type, long count, int value) {
        file.putShort((short) tag).putShort((short) type);
        if (big) {
            file.putLong(count);
        } else {
            file.putInt((int) count);
        }
        int end = file.position() + (big ? 8 : 4);
        boolean inlineShort = type == 3 && count == 1;
        boolean inlinePair = type == 3 && count > 1 && count * 2 <= (big ? 8 : 4);
        if (inlinePair) {
            for (int i = 0; i < count; i++) {
                file.putShort((short) bits);
            }
        } else if (inlineShort) {
            file.putShort((short) value);
        } else if (type == 4 && count > 1 && big) {
            boolean fits = count * 4 <= 8;
            if (fits) {
                file.putInt(file.getInt(value)).putInt(file.getInt(value + 4));
            } else {
                file.putLong(value);
            }
        } else if (type == 3 && big) {
            file.putLong(value);
        } else {
            file.putInt(value);
        }
        file.position(end);
    }

    private static int longs(ByteBuffer file, long[] values) {
        int at = file.position();
        for (long value : values) {
            file.putInt((int) value);
        }
        return at;
    }

    private List<byte[]> segments(int columns, int rows, short[][] planes) {
        int width = tiled ? TILE : columns;
        int height = tiled ? TILE : SEGMENT_ROWS;
        List<byte[]> segments = new ArrayList<>();
        for (int group = 0; group < (separate ? planes.length : 1); group++) {
            short[][] together = separate ? new short[][] {planes[group]} : planes;
            for (int top = 0; top < rows; top += height) {
                for (int left = 0; left < columns; left += width) {
                    int high = tiled ? height : Math.min(height, rows - top);
                    segments.add(compressed(segment(together, columns, rows, left, top, width, high)));
                }
            }
        }
        return segments;
    }

    private byte[] segment(short[][] planes, int columns, int rows, int left, int top, int width, int height) {
        ByteBuffer bytes =
                ByteBuffer.allocate(width * height * planes.length * bits / 8).order(order);
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                for (short[] plane : planes) {
                    int value = sample(plane, columns, rows, column, row);
                    if (differences && column > left) {
                        value -= sample(plane, columns, rows, column - 1, row);
                    }
                    if (bits == 16) {
                        bytes.putShort((short) value);
                    } else {
                        bytes.put((byte) value);
                    }
                }
            }
        }
        return bytes.array();
    }

    private static int sample(short[] plane, int columns, int rows, int column, int row) {
        return column < columns && row < rows ? plane[row * columns + column] : 0;
    }

    private byte[] compressed(byte[] bytes) {
        return switch (compression) {
            case 8 -> deflated(bytes);
            case 50000 -> Zstd.compress(bytes);
            case 32773 -> literalRuns(bytes);
            default -> bytes;
        };
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] literalRuns(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; ) {
            int run = 1;
            while (run < 128 && at + run < bytes.length && bytes[at + run] == bytes[at]) {
                run++;
            }
            if (run > 1) {
                out.write(1 - run);
                out.write(bytes[at]);
                at += run;
            } else {
                out.write(0);
                out.write(bytes[at++]);
            }
        }
        return out.toByteArray();
    }
}
