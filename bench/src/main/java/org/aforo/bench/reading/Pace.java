package org.aforo.bench.reading;

import java.util.SplittableRandom;

/** How long a reading takes: 20 seconds at least, 60 on average, pauses included, with a long tail. */
final class Pace {

    static final double LEAST_SECONDS = 20;
    static final double MEAN_SECONDS = 60;
    private static final double SPREAD = 0.6;

    private Pace() {}

    static double seconds(SplittableRandom random) {
        double centre = Math.log(MEAN_SECONDS - LEAST_SECONDS) - SPREAD * SPREAD / 2;
        return LEAST_SECONDS + Math.exp(centre + SPREAD * Normal.of(random));
    }
}
