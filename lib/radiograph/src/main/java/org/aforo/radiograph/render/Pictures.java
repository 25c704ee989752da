package org.aforo.radiograph.render;

import org.aforo.radiograph.raster.PngWriter;

/** Rendered bytes as PNG files. */
public final class Pictures {

    private Pictures() {}

    /** One byte a pixel. */
    public static byte[] grey(int columns, int rows, byte[] pixels) {
        return PngWriter.grey(columns, rows, pixels);
    }

    /** Three bytes a pixel, red first. */
    public static byte[] colour(int columns, int rows, byte[] pixels) {
        return PngWriter.colour(columns, rows, pixels);
    }
}
