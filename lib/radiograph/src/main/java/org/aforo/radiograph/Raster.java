package org.aforo.radiograph;

/**
 * Samples of one frame of one energy as stored: before any rescale or look-up table, row by row from the top left.
 *
 * @param columns width in pixels
 * @param rows height in pixels
 * @param bits stored bits per sample, 1 to 16; 8-bit sources are widened without scaling
 * @param signed whether samples are two's complement
 * @param samples {@code rows * columns} samples; unsigned values use all 16 bits of the short
 */
public record Raster(int columns, int rows, int bits, boolean signed, short[] samples) {

    public Raster {
        if (columns < 1 || rows < 1 || samples.length != (long) columns * rows) {
            throw new IllegalArgumentException(
                    "samples must be columns*rows: " + columns + "x" + rows + " with " + samples.length);
        }
    }

    /** The sample's value, sign respected. */
    public int at(int column, int row) {
        short sample = samples[row * columns + column];
        return signed ? sample : sample & 0xFFFF;
    }
}
