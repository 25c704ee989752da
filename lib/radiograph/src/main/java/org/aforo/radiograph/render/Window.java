package org.aforo.radiograph.render;

import org.aforo.radiograph.Raster;

/**
 * Which values are spread over the grey scale.
 *
 * @param domain what a value is
 */
public record Window(Domain domain, double centre, double width) {

    /** Transmission itself, or attenuation {@code -ln T}. */
    public enum Domain {
        LINEAR,
        LOG
    }

    /** For pictures that are no measurement. */
    public static final Window WHOLE_LINEAR = new Window(Domain.LINEAR, 0.5, 1);

    private static final int BINS = 4096;
    private static final double FROM = -1;
    private static final double TO = 15;
    private static final double LOW_SHARE = 0.005;
    private static final double HIGH_SHARE = 0.995;
    private static final double MIN_WIDTH = 0.1;

    public Window {
        if (!(width > 0) || !Double.isFinite(centre) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("a window has a centre and a width above 0: " + centre + ", " + width);
        }
    }

    /** Section 4 of the method: from 0.5 % to 99.5 % of the attenuations that carry signal. */
    public static Window automatic(Raster raster, Signal signal) {
        if (!signal.masks()) {
            return WHOLE_LINEAR;
        }
        int[] bins = binBySample(signal, raster.signed());
        long[] histogram = new long[BINS];
        long total = 0;
        for (short sample : raster.samples()) {
            int bin = bins[sample & 0xFFFF];
            if (bin >= 0) {
                histogram[bin]++;
                total++;
            }
        }
        if (total == 0) {
            return new Window(Domain.LOG, 0.5, 1);
        }
        double binWidth = (TO - FROM) / BINS;
        double low = FROM + binReaching(histogram, LOW_SHARE * total) * binWidth;
        double high = FROM + (binReaching(histogram, HIGH_SHARE * total) + 1) * binWidth;
        high = Math.max(high, low + MIN_WIDTH);
        return new Window(Domain.LOG, (low + high) / 2, high - low);
    }

    /** Section 2: the value between 0 (dense end) and 1; a masked sample is at the dense end. */
    double shade(double transmission) {
        if (Double.isNaN(transmission)) {
            return 0;
        }
        double value = domain == Domain.LOG ? Signal.attenuation(transmission) : transmission;
        double inside = Math.clamp((value - (centre - width / 2)) / width, 0.0, 1.0);
        return domain == Domain.LOG ? 1 - inside : inside;
    }

    private static int[] binBySample(Signal signal, boolean signed) {
        int[] bins = new int[1 << 16];
        for (int bits = 0; bits < bins.length; bits++) {
            double transmission = signal.transmission(signed ? (short) bits : bits);
            double position = (Signal.attenuation(transmission) - FROM) / (TO - FROM) * BINS;
            bins[bits] = Double.isNaN(transmission) ? -1 : (int) Math.clamp(position, 0, BINS - 1);
        }
        return bins;
    }

    private static int binReaching(long[] histogram, double count) {
        long seen = 0;
        for (int bin = 0; bin < histogram.length; bin++) {
            seen += histogram[bin];
            if (seen >= count) {
                return bin;
            }
        }
        return histogram.length - 1;
    }
}
