package org.aforo.imageanalysis.quality;

import java.util.Arrays;
import org.aforo.imageanalysis.quality.ViewQuality.Edge;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;
import org.jspecify.annotations.Nullable;

/** Measures one picture in one pass over its pixels and some over its blocks of open air. */
public final class QualityMeasurement {

    private static final int BLOCK = 16;

    /** Transmission of open air lies in this range of what the file says, or is found where a clear peak is. */
    private static final double AIR_FROM = 0.9;

    /** Blocks of open air needed for a level and a noise. */
    private static final int LEAST_BLOCKS = 8;

    private QualityMeasurement() {}

    /** Of one energy of one view. */
    public static ViewQuality of(Raster raster, Signal signal) {
        int[] histogram = new int[1 << 16];
        for (short sample : raster.samples()) {
            histogram[sample & 0xFFFF]++;
        }
        double total = raster.samples().length;
        long starved = 0;
        for (int bits = 0; bits < histogram.length; bits++) {
            if (histogram[bits] > 0 && Double.isNaN(transmission(signal, raster, bits))) {
                starved += histogram[bits];
            }
        }
        int top = raster.signed() ? (1 << (raster.bits() - 1)) - 1 : (1 << raster.bits()) - 1;
        double saturated = histogram[top & 0xFFFF];
        OpenAir air = OpenAir.of(raster, signal, BLOCK, AIR_FROM);
        boolean enough = air.blocks() >= LEAST_BLOCKS;
        Stripes stripes = enough ? Stripes.of(raster, signal, air) : Stripes.NONE;
        return new ViewQuality(
                enough ? air.level() : null,
                enough ? air.noise() : null,
                air.contrast(),
                signal.dark(),
                air.share(),
                starved / total,
                saturated / total,
                stripes.badRows(),
                stripes.badColumns(),
                edge(raster, signal, air.noise()),
                enough ? stripes.motion() : null);
    }

    static double transmission(Signal signal, Raster raster, int bits) {
        return signal.transmission(raster.signed() ? (short) bits : bits);
    }

    private static @Nullable Edge edge(Raster raster, Signal signal, double noise) {
        double[] spreads = EdgeSharpness.spreads(raster, signal, noise);
        if (spreads.length < EdgeSharpness.LEAST_EDGES) {
            return null;
        }
        Arrays.sort(spreads);
        double spread = spreads[spreads.length / 10];
        return new Edge(spread, EdgeSharpness.mtf10(spread), spreads.length);
    }
}
