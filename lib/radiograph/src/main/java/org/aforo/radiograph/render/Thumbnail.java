package org.aforo.radiograph.render;

import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.radiograph.raster.PngWriter;
import org.aforo.radiograph.tiles.TilePyramid;

/** A view in small: grey PNG with the automatic window, section 4 of the method. */
public final class Thumbnail {

    public static final int LONG_SIDE = 320;

    private Thumbnail() {}

    /** Of the energy called {@code high}, else the first; of its middle frame. */
    public static byte[] png(Acquisition acquisition, View view) {
        Energy energy = view.energies().stream()
                .filter(each -> each.name().equals("high"))
                .findFirst()
                .orElse(view.energies().getFirst());
        Raster raster = energy.frames().get(energy.frames().size() / 2);
        Signal signal = Signal.of(acquisition, energy);
        while (Math.max(raster.columns(), raster.rows()) > 2 * LONG_SIDE) {
            raster = TilePyramid.halve(raster);
        }
        Raster small = reduced(raster, signal);
        Look look = Look.of(Window.automatic(small, signal));
        return PngWriter.grey(small.columns(), small.rows(), Rendering.grey(small, signal, look));
    }

    /** Box means down to the long side; a box without any signal keeps a sample without signal. */
    private static Raster reduced(Raster raster, Signal signal) {
        int longer = Math.max(raster.columns(), raster.rows());
        if (longer <= LONG_SIDE) {
            return raster;
        }
        int columns = Math.max(1, raster.columns() * LONG_SIDE / longer);
        int rows = Math.max(1, raster.rows() * LONG_SIDE / longer);
        short[] samples = new short[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = column * raster.columns() / columns;
                int right = Math.max(left + 1, (column + 1) * raster.columns() / columns);
                int top = row * raster.rows() / rows;
                int bottom = Math.max(top + 1, (row + 1) * raster.rows() / rows);
                samples[row * columns + column] = (short) mean(raster, signal, left, right, top, bottom);
            }
        }
        return new Raster(columns, rows, raster.bits(), raster.signed(), samples);
    }

    private static int mean(Raster raster, Signal signal, int left, int right, int top, int bottom) {
        long sum = 0;
        int count = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int sample = raster.at(column, row);
                if (!Double.isNaN(signal.transmission(sample))) {
                    sum += sample;
                    count++;
                }
            }
        }
        return count == 0 ? raster.at(left, top) : (int) Math.floorDiv(2 * sum + count, 2L * count);
    }
}
