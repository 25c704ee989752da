package org.aforo.radiograph.dicom;

import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Remark.Where;
import org.jspecify.annotations.Nullable;

/**
 * How samples lie in the pixel data: size, frames, and which bits of a cell of 8 or 16 are the sample.
 *
 * @param shift bits below the sample: high bit + 1 - bits stored
 */
record PixelLayout(int columns, int rows, int frames, int bitsAllocated, int bitsStored, int shift, boolean signed) {

    int framePixels() {
        return columns * rows;
    }

    long frameBytes() {
        return (long) columns * rows * (bitsAllocated / 8);
    }

    /** The sample within a cell, sign extended where it has one. */
    short sample(int cell) {
        int unused = 32 - bitsStored;
        int aligned = (cell >>> shift) << unused;
        return (short) (signed ? aligned >> unused : aligned >>> unused);
    }

    /** Whether a cell is the sample and nothing else, so that its 16 bits can be copied. */
    boolean fillsSixteenBits() {
        return bitsAllocated == 16 && bitsStored == 16;
    }

    /** Null when the data set describes no image we can hold; the remarks say why. */
    static @Nullable PixelLayout of(DataSet data, Limits limits, Remarks remarks) {
        Integer columns = data.integer(Tag.COLUMNS);
        Integer rows = data.integer(Tag.ROWS);
        if (columns == null || rows == null || columns < 1 || rows < 1) {
            remarks.error("dicom.no-size", where(data, Tag.ROWS), "rows x columns are " + rows + " x " + columns);
            return null;
        }
        Integer samples = data.integer(Tag.SAMPLES_PER_PIXEL);
        if (samples != null && samples != 1) {
            remarks.error(
                    "dicom.colour-unsupported",
                    where(data, Tag.SAMPLES_PER_PIXEL),
                    samples + " samples per pixel; only one is read");
            return null;
        }
        int frames = frames(data, remarks);
        long pixels = (long) columns * rows * frames;
        if (pixels > limits.pixels()) {
            remarks.error(
                    "limit.pixels",
                    where(data, Tag.COLUMNS),
                    "%d x %d pixels x %d frames are more than the %d that are read"
                            .formatted(columns, rows, frames, limits.pixels()));
            return null;
        }
        return withBits(data, columns, rows, frames, remarks);
    }

    private static @Nullable PixelLayout withBits(DataSet data, int columns, int rows, int frames, Remarks remarks) {
        Integer allocated = data.integer(Tag.BITS_ALLOCATED);
        if (allocated == null || (allocated != 8 && allocated != 16)) {
            remarks.error(
                    "dicom.bits-unsupported",
                    where(data, Tag.BITS_ALLOCATED),
                    "bits allocated are " + allocated + "; 8 and 16 are read");
            return null;
        }
        Integer said = data.integer(Tag.BITS_STORED);
        int stored = said == null ? allocated : said;
        Integer high = data.integer(Tag.HIGH_BIT);
        int highBit = high == null ? stored - 1 : high;
        if (stored < 1 || stored > allocated || highBit >= allocated || highBit < stored - 1) {
            remarks.error(
                    "dicom.bits-contradict",
                    where(data, Tag.BITS_STORED),
                    "%d bits allocated cannot hold %d stored up to bit %d".formatted(allocated, stored, highBit));
            return null;
        }
        Integer representation = data.integer(Tag.PIXEL_REPRESENTATION);
        if (representation == null || (representation != 0 && representation != 1)) {
            remarks.warning(
                    "dicom.no-pixel-representation",
                    where(data, Tag.PIXEL_REPRESENTATION),
                    "pixel representation is " + representation + "; taken as unsigned");
        }
        boolean signed = representation != null && representation == 1;
        return new PixelLayout(columns, rows, frames, allocated, stored, highBit + 1 - stored, signed);
    }

    private static int frames(DataSet data, Remarks remarks) {
        Element element = data.find(Tag.FRAMES);
        if (element == null || element.value().length() == 0) {
            return 1;
        }
        Integer frames = data.integer(Tag.FRAMES);
        if (frames == null || frames < 1) {
            remarks.warning("dicom.bad-frames", element.where(), "number of frames is no positive number; taken as 1");
            return 1;
        }
        return frames;
    }

    private static Where where(DataSet data, int tag) {
        Element element = data.find(tag);
        return element == null ? new Where(null, Tag.text(tag)) : element.where();
    }
}
