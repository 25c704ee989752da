package org.aforo.imageanalysis.quality;

import java.util.Arrays;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of a picture in which there is nothing but air.
 *
 * @param isAir block by block
 * @param across blocks in a row
 * @param blocks how many are air
 * @param level median of their means, sample value
 * @param noise median of their relative standard deviations
 * @param share of the picture's pixels
 * @param contrast see {@link ViewQuality}
 */
record OpenAir(
        boolean[] isAir,
        int across,
        int blocks,
        double level,
        double noise,
        double share,
        int side,
        @Nullable Double contrast) {

    private static final double FLAT = 0.5;

    /** Transmission of attenuation 2 to 1. */
    private static final double LOAD_FROM = Math.exp(-2);

    private static final double LOAD_TO = Math.exp(-1);
    private static final int LEAST_LOADED = 40;

    /** Blocks behind a load whose contents are flat: so many of the flattest. */
    private static final double FLATTEST = 0.1;

    /** Three deviations of a mean over 8 x 8 pixels. */
    private static final double STANDS_OUT = 3.0 / 8;

    /**
     * A block is air when its mean transmission lies within a twentieth of the highest level many blocks share, and it is as flat as the flatter
     * half of those.
     */
    static OpenAir of(Raster raster, Signal signal, int side, double airFrom) {
        int across = raster.columns() / side;
        int down = raster.rows() / side;
        double[] means = new double[across * down];
        double[] noises = new double[across * down];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                block(raster, signal, i * side, j * side, side, means, noises, j * across + i);
            }
        }
        double reference = Math.max(airFrom, plateau(means));
        double[] candidates = new double[means.length];
        int count = 0;
        for (int at = 0; at < means.length; at++) {
            if (Math.abs(means[at] / reference - 1) < 0.05) {
                candidates[count++] = noises[at];
            }
        }
        double usual = quantile(candidates, count, FLAT);
        boolean[] isAir = new boolean[means.length];
        double[] levels = new double[count];
        double[] kept = new double[count];
        int blocks = 0;
        for (int at = 0; at < means.length; at++) {
            if (Math.abs(means[at] / reference - 1) < 0.05 && noises[at] <= 2 * usual) {
                isAir[at] = true;
                levels[blocks] = means[at];
                kept[blocks++] = noises[at];
            }
        }
        double level = quantile(levels, blocks, 0.5);
        double sample = signal.dark() + level * (signal.air() - signal.dark());
        return new OpenAir(
                isAir,
                across,
                blocks,
                sample,
                quantile(kept, blocks, 0.5),
                means.length == 0 ? 0 : (double) blocks / means.length,
                side,
                contrast(means, noises));
    }

    private static @Nullable Double contrast(double[] means, double[] noises) {
        double[] loaded = new double[means.length];
        int count = 0;
        for (int at = 0; at < means.length; at++) {
            if (means[at] >= LOAD_FROM && means[at] <= LOAD_TO) {
                loaded[count++] = noises[at];
            }
        }
        return count < LEAST_LOADED ? null : STANDS_OUT * quantile(loaded, count, FLATTEST);
    }

    /**
     * Mean transmission, and relative deviation from half the squared differences of neighbours, the smaller of both directions: neither trends nor
     * stripes of single rows or columns reach it.
     */
    private static void block(
            Raster raster, Signal signal, int left, int top, int side, double[] means, double[] noises, int at) {
        long sum = 0;
        long alongX = 0;
        long alongY = 0;
        int mask = raster.signed() ? -1 : 0xFFFF;
        for (int y = top; y < top + side; y++) {
            int from = y * raster.columns() + left;
            int before = raster.samples()[from] & mask;
            for (int x = 0; x < side; x++) {
                int value = raster.samples()[from + x] & mask;
                sum += value;
                alongX += (long) (value - before) * (value - before);
                before = value;
                if (y > top) {
                    int above = raster.samples()[from + x - raster.columns()] & mask;
                    alongY += (long) (value - above) * (value - above);
                }
            }
        }
        double mean = (double) sum / (side * side);
        double above = (signal.mirror() == null ? mean : signal.mirror() - mean) - signal.dark();
        means[at] = above / (signal.air() - signal.dark());
        double squares = Math.min(alongX, alongY);
        noises[at] = above <= 0 ? 1 : Math.sqrt(squares / (2.0 * side * (side - 1))) / above;
    }

    /** The level a hundredth of the blocks lies above. */
    private static double plateau(double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 1 : sorted[(int) (0.98 * (sorted.length - 1))];
    }

    static double quantile(double[] values, int count, double share) {
        if (count == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) (share * (count - 1))];
    }
}
