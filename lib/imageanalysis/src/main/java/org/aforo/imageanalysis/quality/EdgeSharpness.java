package org.aforo.imageanalysis.quality;

import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;

/**
 * How quickly steep straight edges rise. An edge counts when the samples rise or fall steadily by a good part of the air level and are level before and
 * behind, in a mean over some pixels along it: posts and walls of boxes, or a standard object.
 */
public final class EdgeSharpness {

    /** Fewer edges are chance. */
    public static final int LEAST_EDGES = 20;

    /** Pixels along the edge that are averaged: noise falls, and what is not straight drops out by its width. */
    private static final int ALONG = 8;

    private static final int HALF = 10;
    private static final int FLAT = 4;

    /** Height of an edge, share of the air level. */
    private static final double LEAST_HEIGHT = 0.15;

    /** How level it must be on both sides, share of its height. */
    private static final double LEVEL = 0.08;

    private static final int MOST_EDGES = 5_000;

    /** 10 to 90 % of a Gaussian's edge is 2.563 deviations; its MTF falls to 10 % at {@code sqrt(ln 10 / 2) / (pi sigma)}. */
    private static final double SPREAD_OF_SIGMA = 2.563;

    private EdgeSharpness() {}

    static double mtf10(double spread) {
        double sigma = Math.max(spread, 1e-3) / SPREAD_OF_SIGMA;
        return Math.min(0.5, Math.sqrt(Math.log(10) / 2) / (Math.PI * sigma));
    }

    /** Rise of each edge found, pixels, along the rows and along the columns. */
    static double[] spreads(Raster raster, Signal signal, double noise) {
        double[] found = new double[MOST_EDGES];
        int count = 0;
        double height = LEAST_HEIGHT * (signal.air() - signal.dark());
        double[] profile = new double[2 * HALF];
        for (int y = 0; y + ALONG <= raster.rows() && count < MOST_EDGES; y += 3 * ALONG) {
            for (int x = HALF; x + HALF < raster.columns() && count < MOST_EDGES; x++) {
                if (step(raster, x, y, 1, 0) >= height / 2 && profile(raster, x, y, true, profile)) {
                    double spread = spread(profile, height);
                    if (spread > 0) {
                        found[count++] = spread;
                        x += HALF;
                    }
                }
            }
        }
        for (int x = 0; x + ALONG <= raster.columns() && count < MOST_EDGES; x += 6 * ALONG) {
            for (int y = HALF; y + HALF < raster.rows() && count < MOST_EDGES; y++) {
                if (step(raster, x, y, 0, 1) >= height / 2 && profile(raster, x, y, false, profile)) {
                    double spread = spread(profile, height);
                    if (spread > 0) {
                        found[count++] = spread;
                        y += HALF;
                    }
                }
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    /** Change over three pixels at one place: a cheap question before the dear ones. */
    private static int step(Raster raster, int x, int y, int alongX, int alongY) {
        return Math.abs(raster.at(x + 2 * alongX, y + 2 * alongY) - raster.at(x - 2 * alongX, y - 2 * alongY));
    }

    private static boolean profile(Raster raster, int x, int y, boolean acrossColumns, double[] profile) {
        for (int i = 0; i < profile.length; i++) {
            double sum = 0;
            for (int k = 0; k < ALONG; k++) {
                sum += acrossColumns ? raster.at(x - HALF + i, y + k) : raster.at(x + k, y - HALF + i);
            }
            profile[i] = sum / ALONG;
        }
        return true;
    }

    /** Pixels from a tenth to nine tenths of the rise; 0 when it is no such edge. */
    private static double spread(double[] profile, double leastHeight) {
        int last = profile.length - 1;
        double before = 0;
        double behind = 0;
        for (int i = 0; i < FLAT; i++) {
            before += profile[i] / FLAT;
            behind += profile[last - i] / FLAT;
        }
        double height = behind - before;
        if (Math.abs(height) < leastHeight) {
            return 0;
        }
        for (int i = 0; i < FLAT; i++) {
            double off = Math.max(Math.abs(profile[i] - before), Math.abs(profile[last - i] - behind));
            if (off > LEVEL * Math.abs(height)) {
                return 0;
            }
        }
        double tenth = crossing(profile, before + 0.1 * height, height > 0);
        double ninth = crossing(profile, before + 0.9 * height, height > 0);
        return ninth - tenth;
    }

    private static double crossing(double[] profile, double level, boolean rising) {
        for (int i = 1; i < profile.length; i++) {
            boolean passed = rising ? profile[i] >= level : profile[i] <= level;
            if (passed) {
                double from = profile[i - 1];
                return i - 1 + (level - from) / (profile[i] - from);
            }
        }
        return profile.length;
    }
}
