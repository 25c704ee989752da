package org.aforo.virtualscanner.tracing;

import java.util.Arrays;

/**
 * What one part is to the rays of one column: from ray {@code from} to before {@code to}, metres in it and, when wanted, the integral of
 * the distance from the source over those metres. Rays outside are not hit; inside, some may be 0. Entry 0 of the arrays belongs to ray
 * {@code first}.
 */
final class Run {

    final float[] length;

    /** m2; empty when nobody asked. */
    final float[] moment;

    final int first;
    int from;
    int to;

    private Run(float[] length, float[] moment, int first) {
        this.length = length;
        this.moment = moment;
        this.first = first;
    }

    /** For any rays, to be filled again and again. */
    static Run scratch(int rays, boolean withMoment) {
        return new Run(new float[rays], new float[withMoment ? rays : 0], 0);
    }

    /** Of its own rays alone, to be kept. */
    Run copy() {
        Run copy = new Run(
                Arrays.copyOfRange(length, from - first, to - first),
                withMoment() ? Arrays.copyOfRange(moment, from - first, to - first) : moment,
                from);
        copy.from = from;
        copy.to = to;
        return copy;
    }

    boolean withMoment() {
        return moment.length > 0;
    }

    boolean isEmpty() {
        return from >= to;
    }

    /** Nothing hit. */
    void empty() {
        from = first;
        to = first;
    }

    /** Starts anew between two slopes; a ray more at each end, since lengths decide. */
    void between(Rays rays, double lowest, double highest) {
        from = Math.max(0, rays.firstAtMost(highest) - 1);
        to = Math.min(rays.count(), rays.firstAtMost(lowest) + 1);
        if (isEmpty()) {
            empty();
            return;
        }
        Arrays.fill(length, from, to, 0f);
        if (withMoment()) {
            Arrays.fill(moment, from, to, 0f);
        }
    }
}
