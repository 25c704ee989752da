package org.aforo.virtualscanner.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aforo.virtualscanner.kernels.LineKernels;

/**
 * The pictures of one view. Columns are shared among threads in slices; a slice is traced column by column and then written row by row,
 * so that the pictures are touched a cache line at a time.
 */
public final class ViewScan {

    /** Signal of air in a normalised picture. */
    public static final int AIR = 60_000;

    private static final int SLICE = 64;
    private static final int ROWS_AT_ONCE = 128;

    private final ViewPlan plan;
    private final short[][] normalised;
    private final short[][] raw;
    private final int rawShift;

    private ViewScan(ViewPlan plan, boolean keepRaw) {
        this.plan = plan;
        int pulses = plan.model.pulses().size();
        normalised = new short[pulses][plan.pixels() * plan.columns()];
        raw = new short[keepRaw ? pulses : 0][plan.pixels() * plan.columns()];
        rawShift = plan.rawShift();
    }

    /** Traces a view with so many threads; what comes out does not depend on their number. */
    public static ViewScan of(ViewPlan plan, Supplier<LineKernels> kernels, boolean keepRaw, int threads) {
        ViewScan scan = new ViewScan(plan, keepRaw);
        AtomicInteger next = new AtomicInteger();
        if (threads <= 1) {
            scan.work(kernels.get(), next);
            return scan;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                LineKernels own = kernels.get();
                all.add(workers.submit(() -> scan.work(own, next)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a line could not be traced", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scanning", interrupted);
        }
        return scan;
    }

    /** Samples by pulse, row by row; 0 dark, {@value #AIR} air. */
    public short[][] normalised() {
        return normalised;
    }

    /** Counts by pulse, row by row, at most 16 bits; empty when not kept. */
    public short[][] raw() {
        return raw;
    }

    private void work(LineKernels kernels, AtomicInteger next) {
        int pixels = plan.pixels();
        LineWorker worker = new LineWorker(plan, kernels);
        float[][] line = new float[normalised.length][pixels];
        float[][] counts = new float[raw.length][pixels];
        short[][] slice = new short[normalised.length + raw.length][SLICE * pixels];
        for (int from = next.getAndAdd(SLICE); from < plan.columns(); from = next.getAndAdd(SLICE)) {
            int count = Math.min(SLICE, plan.columns() - from);
            for (int i = 0; i < count; i++) {
                worker.line(from + i, line, counts);
                for (int e = 0; e < line.length; e++) {
                    samples(line[e], AIR, slice[e], i * pixels);
                }
                for (int e = 0; e < counts.length; e++) {
                    samples(counts[e], 1f / (1 << rawShift), slice[line.length + e], i * pixels);
                }
            }
            for (int e = 0; e < slice.length; e++) {
                short[] picture = e < line.length ? normalised[e] : raw[e - line.length];
                transpose(slice[e], count, from, picture);
            }
        }
    }

    /** Rounded, and kept within 16 unsigned bits. */
    private static void samples(float[] line, float scale, short[] slice, int at) {
        for (int j = 0; j < line.length; j++) {
            slice[at + j] = (short) (int) Math.min(Math.max(line[j] * scale + 0.5f, 0f), 65_535f);
        }
    }

    /** Some rows at a time, so that what is read and what is written both stay in the first cache. */
    private void transpose(short[] slice, int count, int from, short[] picture) {
        int pixels = plan.pixels();
        int columns = plan.columns();
        for (int start = 0; start < pixels; start += ROWS_AT_ONCE) {
            int end = Math.min(start + ROWS_AT_ONCE, pixels);
            for (int i = 0; i < count; i++) {
                for (int row = start; row < end; row++) {
                    picture[row * columns + from + i] = slice[i * pixels + row];
                }
            }
        }
    }
}
