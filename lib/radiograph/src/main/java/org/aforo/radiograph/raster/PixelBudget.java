package org.aforo.radiograph.raster;

import org.aforo.radiograph.Limits;

/** Counts the samples a file claims to hold, before they are allocated: against the limit, and against the file's own size. */
final class PixelBudget {

    /** A radiograph is noise at least: nothing real shrinks a hundredfold. Twice that is let through. */
    static final long MAX_EXPANSION = 200;

    /** Below this many decoded bytes the ratio does not matter: a blank test image compresses a thousandfold. */
    static final long FREE_BYTES = 64L << 20;

    /** Strips or tiles of one file: a 500 Mpx image in tiles of 16 x 16 has twice as many. */
    static final long MAX_SEGMENTS = 1 << 20;

    private final Limits limits;
    private final long fileBytes;
    private final String format;
    private long samples;
    private long bytes;
    private long segments;

    PixelBudget(String format, Limits limits, long fileBytes) {
        this.format = format;
        this.limits = limits;
        this.fileBytes = fileBytes;
    }

    /** Takes {@code columns x rows x planes} samples of {@code bytesPerSample} or refuses. */
    void take(long columns, long rows, long planes, int bytesPerSample, long offset, String path) throws Refusal {
        boolean absurd = columns < 1 || rows < 1 || columns > Integer.MAX_VALUE || rows > Integer.MAX_VALUE;
        if (absurd || columns > limits.pixels() / rows / planes) {
            throw Refusal.at(
                    format + ".too-many-pixels",
                    offset,
                    path,
                    claim(columns, rows, planes) + " is outside 1 to " + limits.pixels() + " samples (limit: pixels)");
        }
        samples += columns * rows * planes;
        bytes += columns * rows * planes * bytesPerSample;
        if (samples > limits.pixels()) {
            throw Refusal.at(
                    format + ".too-many-pixels",
                    offset,
                    path,
                    "the file's images together hold " + samples + " samples, more than " + limits.pixels()
                            + " (limit: pixels)");
        }
        if (bytes > FREE_BYTES && bytes / MAX_EXPANSION > fileBytes) {
            throw Refusal.at(
                    format + ".expansion",
                    offset,
                    path,
                    claim(columns, rows, planes) + " would expand " + fileBytes + " bytes to " + bytes + ", more than "
                            + MAX_EXPANSION + " times (limit: expansion ratio)");
        }
    }

    /** Takes strips or tiles: their offsets are held in memory, so their number is limited too. */
    void takeSegments(long count, long offset, String path) throws Refusal {
        segments += count;
        if (segments > MAX_SEGMENTS) {
            throw Refusal.at(
                    format + ".too-many-segments",
                    offset,
                    path,
                    segments + " strips or tiles are more than " + MAX_SEGMENTS + " (limit: segments)");
        }
    }

    private static String claim(long columns, long rows, long planes) {
        return "an image of " + columns + " x " + rows + " with " + planes + " sample(s) a pixel";
    }
}
