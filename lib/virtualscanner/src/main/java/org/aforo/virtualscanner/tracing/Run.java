package org.aforo.virtualscanner.tracing;

import java.util.Arrays;

/**
 * What one part is to the rays of one column: from ray {@code from} to before {@code to}, metres in it and, when wanted, the integral of
 * the distance from the source over those metres. Rays outside are not hit, and what the arrays hold there means nothing; inside, some
 * may be 0. Arrays are as long as a line, so that loops over several lines index all alike.
 */
final class Run {

    final float[] length;

    /** m2; empty when nobody asked. */
    final float[] moment;

    int from;
    int to;

    Run(int rays, boolean withMoment) {
        length = new float[rays];
        moment = new float[withMoment ? rays : 0];
    }

    boolean withMoment() {
        return moment.length > 0;
    }

    boolean isEmpty() {
        return from >= to;
    }

    /** Nothing hit. */
    void empty() {
        from = 0;
        to = 0;
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
