package org.aforo.virtualscanner.acquisition;

import java.util.Arrays;
import java.util.List;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.tracing.ColumnTracer;
import org.aforo.virtualscanner.tracing.Exposure;
import org.aforo.virtualscanner.tracing.Weights;

/** Mean signal and photon variance of a line's pixels by pulse, before dose and noise. For columns in rising order. */
final class MeanSignals {

    private static final int NEVER = -2;

    private final ViewPlan plan;
    private final List<int[]> groups;
    private final ColumnTracer[] tracers;
    private final Exposure[] exposures;

    /** Sums over the columns of a line, by group and pulse; empty when a line is one column. */
    private final float[][][] raySignals;

    private final float[][][] rayVariances;
    private final float[][] signal;
    private final float[][] variance;
    private final float[][] airVariance;
    private final float[][] scratch;

    /** The line before, without its own afterglow. */
    private final float[][] last;

    private int done = NEVER;

    MeanSignals(ViewPlan plan, LineKernels kernels) {
        this.plan = plan;
        groups = plan.groups();
        int pulses = plan.weights.length;
        int pixels = plan.pixels();
        // pulses at one place share what is traced
        tracers = new ColumnTracer[plan.effects.has(Effect.INTERLACE) ? groups.size() : 1];
        for (int g = 0; g < tracers.length; g++) {
            double endPoint = plan.model.pulses().get(groups.get(g)[0]).endPointMeV();
            tracers[g] = new ColumnTracer(plan.bodies, plan.rays, kernels, plan.effects.has(Effect.SCATTER), endPoint);
        }
        int rays = plan.rays.count();
        exposures = new Exposure[groups.size()];
        int summed = plan.sampling.along() > 1 ? rays : 0;
        raySignals = new float[groups.size()][][];
        rayVariances = new float[groups.size()][][];
        for (int g = 0; g < exposures.length; g++) {
            int[] members = groups.get(g);
            raySignals[g] = new float[members.length][summed];
            rayVariances[g] = new float[members.length][summed];
            Weights[] weights = new Weights[members.length];
            Arrays.setAll(weights, i -> plan.weights[members[i]]);
            exposures[g] = new Exposure(weights, plan.coefficients[members[0]], rays);
        }
        signal = new float[pulses][pixels];
        variance = new float[pulses][pixels];
        airVariance = new float[pulses][pixels];
        last = new float[pulses][plan.effects.has(Effect.AFTERGLOW) ? pixels : 0];
        scratch = new float[2][pixels];
        for (int e = 0; e < pulses; e++) {
            means(plan.weights[e].airVariance(), plan.sampling.across(), 1, airVariance[e]);
        }
    }

    float[] signal(int pulse) {
        return signal[pulse];
    }

    float[] variance(int pulse) {
        return variance[pulse];
    }

    void column(int column) {
        if (!plan.effects.has(Effect.AFTERGLOW)) {
            expose(column);
            return;
        }
        if (done != column - 1) {
            // the first column glows after itself, as in the air before it
            expose(Math.max(0, column - 1));
            keep();
        }
        expose(column);
        float share = (float) plan.effects.strength(Effect.AFTERGLOW);
        for (int e = 0; e < signal.length; e++) {
            float[] now = signal[e];
            float[] past = last[e];
            for (int j = 0; j < now.length; j++) {
                float own = now[j];
                now[j] = own + share * (past[j] - own);
                past[j] = own;
            }
        }
        done = column;
    }

    private void keep() {
        for (int e = 0; e < signal.length; e++) {
            System.arraycopy(signal[e], 0, last[e], 0, last[e].length);
        }
    }

    private void expose(int column) {
        int along = plan.sampling.along();
        double spacing = plan.model.motion().spacingM();
        for (int g = 0; g < exposures.length; g++) {
            for (int i = 0; i < raySignals[g].length; i++) {
                Arrays.fill(raySignals[g][i], 0);
                Arrays.fill(rayVariances[g][i], 0);
            }
        }
        for (int i = 0; i < along; i++) {
            double aside = ((i + 0.5) / along - 0.5) * spacing;
            for (int g = 0; g < exposures.length; g++) {
                int pulse = groups.get(g)[0];
                if (g < tracers.length) {
                    tracers[g].trace(plan.timeline.place(pulse, column) + aside);
                }
                tracers[Math.min(g, tracers.length - 1)].expose(exposures[g]);
                if (along > 1) {
                    sum(g);
                }
            }
        }
        for (int g = 0; g < exposures.length; g++) {
            for (int i = 0; i < raySignals[g].length; i++) {
                finish(
                        groups.get(g)[i],
                        along > 1 ? raySignals[g][i] : exposures[g].signal(i),
                        along > 1 ? rayVariances[g][i] : exposures[g].variance(i));
            }
        }
    }

    private void sum(int g) {
        for (int i = 0; i < raySignals[g].length; i++) {
            add(exposures[g].signal(i), raySignals[g][i]);
            add(exposures[g].variance(i), rayVariances[g][i]);
        }
    }

    private static void add(float[] more, float[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += more[j];
        }
    }

    private void finish(int pulse, float[] raySignal, float[] rayVariance) {
        int across = plan.sampling.across();
        means(raySignal, across, plan.sampling.along(), signal[pulse]);
        means(rayVariance, across, plan.sampling.along(), variance[pulse]);
        plan.blur.apply(signal[pulse], scratch[0]);
        plan.blur.apply(variance[pulse], scratch[0]);
        if (!plan.stray.isNothing()) {
            plan.stray.apply(signal[pulse], variance[pulse], airVariance[pulse], scratch);
        }
    }

    /** Mean over a pixel's rays, and over as many columns as were summed. */
    private static void means(float[] rays, int across, int columns, float[] pixels) {
        float per = 1f / (across * columns);
        if (across == 1) {
            for (int j = 0; j < pixels.length; j++) {
                pixels[j] = rays[j] * per;
            }
            return;
        }
        for (int j = 0; j < pixels.length; j++) {
            float sum = 0;
            for (int i = 0; i < across; i++) {
                sum += rays[j * across + i];
            }
            pixels[j] = sum * per;
        }
    }
}
