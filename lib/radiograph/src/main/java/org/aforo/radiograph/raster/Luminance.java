package org.aforo.radiograph.raster;

/**
 * Colour to one sample: {@code Y = (299 R + 587 G + 114 B + 500) / 1000} (ITU-R BT.601 weights), in the colour's own depth.
 * What comes out is for display only.
 */
final class Luminance {

    private Luminance() {}

    static short of(int red, int green, int blue) {
        return (short) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }

    /** Joins three planes of unsigned samples. */
    static short[] of(short[] red, short[] green, short[] blue) {
        short[] luminance = new short[red.length];
        for (int i = 0; i < luminance.length; i++) {
            luminance[i] = of(red[i] & 0xFFFF, green[i] & 0xFFFF, blue[i] & 0xFFFF);
        }
        return luminance;
    }

    /** Looks samples up in a palette of three columns of equal length; an index beyond it takes the last colour. */
    static short[] ofPalette(short[] indices, int[] red, int[] green, int[] blue) {
        short[] luminance = new short[indices.length];
        for (int i = 0; i < luminance.length; i++) {
            int index = Math.min(indices[i] & 0xFFFF, red.length - 1);
            luminance[i] = of(red[index], green[index], blue[index]);
        }
        return luminance;
    }
}
