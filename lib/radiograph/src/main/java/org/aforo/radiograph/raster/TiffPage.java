package org.aforo.radiograph.raster;

import java.util.Arrays;

/**
 * How one page's samples lie in the file, checked for sense; nothing is allocated for them yet.
 *
 * @param planes samples a pixel
 * @param segmentColumns width of a strip (the image's) or tile
 * @param segmentRows height of a strip or tile
 * @param separate whether each plane has segments of its own (planar configuration 2)
 * @param offsets of the segments, plane by plane when separate
 */
record TiffPage(
        TiffDirectory directory,
        int columns,
        int rows,
        int planes,
        int bits,
        boolean signed,
        int compression,
        boolean differences,
        int photometric,
        boolean separate,
        int segmentColumns,
        int segmentRows,
        long[] offsets,
        long[] byteCounts) {

    static final int COLOUR = 2;
    static final int PALETTE = 3;

    static TiffPage read(TiffDirectory directory, PixelBudget budget) throws Refusal {
        long columns = directory.required(256, "ImageWidth");
        long rows = directory.required(257, "ImageLength");
        int planes = (int) directory.number(277, 1);
        if (planes < 1 || planes > 8) {
            throw unsupported(directory, 277, "1 to 8 samples a pixel", planes);
        }
        int bits = bits(directory, planes);
        budget.take(columns, rows, planes, bits / 8, directory.offset(), directory.path());
        long format = directory.number(339, 1);
        if (format != 1 && format != 2) {
            throw unsupported(directory, 339, "whole-number samples", format);
        }
        int compression = (int) directory.number(259, 1);
        if (!TiffPixels.knows(compression)) {
            throw unsupported(directory, 259, "compression none, LZW, deflate, PackBits or zstd", compression);
        }
        long predictor = directory.number(317, 1);
        if (predictor != 1 && predictor != 2) {
            throw unsupported(directory, 317, "predictor none or horizontal", predictor);
        }
        if (directory.number(266, 1) != 1) {
            throw unsupported(directory, 266, "most significant bit first", 2);
        }
        boolean separate = directory.number(284, 1) == 2 && planes > 1;
        boolean tiled = directory.has(322);
        long segmentColumns = tiled ? directory.required(322, "TileWidth") : columns;
        long segmentRows = tiled ? directory.required(323, "TileLength") : Math.min(rows, directory.number(278, rows));
        int segments = segments(directory, columns, rows, segmentColumns, segmentRows) * (separate ? planes : 1);
        budget.takeSegments(segments, directory.offset(), directory.path());
        return new TiffPage(
                directory,
                (int) columns,
                (int) rows,
                planes,
                bits,
                format == 2,
                compression,
                predictor == 2,
                (int) directory.number(262, 1),
                separate,
                (int) segmentColumns,
                (int) segmentRows,
                directory.numbers(tiled ? 324 : 273, segments),
                directory.numbers(tiled ? 325 : 279, segments));
    }

    /** Segments side by side. */
    int across() {
        return (columns + segmentColumns - 1) / segmentColumns;
    }

    /** Segments one under the other. */
    int down() {
        return (rows + segmentRows - 1) / segmentRows;
    }

    private static int segments(TiffDirectory directory, long columns, long rows, long width, long height)
            throws Refusal {
        if (width < 1 || height < 1 || width > 1 << 20 || height > Integer.MAX_VALUE) {
            throw Refusal.at(
                    "tiff.malformed",
                    directory.offset(),
                    directory.path(),
                    "strips or tiles of " + width + " x " + height);
        }
        long count = ((columns + width - 1) / width) * ((rows + height - 1) / height);
        if (count > 1 << 22) {
            throw Refusal.at(
                    "tiff.malformed",
                    directory.offset(),
                    directory.path(),
                    count + " strips or tiles are not plausible");
        }
        return (int) count;
    }

    private static int bits(TiffDirectory directory, int planes) throws Refusal {
        if (!directory.has(258)) {
            throw unsupported(directory, 258, "8 or 16 bits a sample", 1);
        }
        long[] bits = directory.numbers(258, planes);
        long first = bits[0];
        if ((first != 8 && first != 16) || Arrays.stream(bits).anyMatch(each -> each != first)) {
            throw unsupported(directory, 258, "8 or 16 bits a sample", first);
        }
        return (int) first;
    }

    private static Refusal unsupported(TiffDirectory directory, int tag, String expected, long found) {
        return Refusal.at(
                "tiff.unsupported",
                directory.offset(),
                directory.path() + " field " + tag,
                "the reader knows " + expected + "; the file says " + found);
    }
}
