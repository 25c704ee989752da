package org.aforo.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Area under the ROC curve: how often a score of the sought exceeds one of the clean, ties half (Mann-Whitney). The interval is of 2,000
 * bootstraps over containers, drawing a container's clean and other score together.
 */
record Roc(double area, double low, double high) {

    private static final int BOOTSTRAPS = 2000;

    /** Scores of the same containers, clean and not. */
    static Roc of(double[] clean, double[] sought, long seed) {
        int[] drawn = new int[clean.length];
        Arrays.setAll(drawn, i -> i);
        double area = area(clean, sought, drawn);
        SplittableRandom random = new SplittableRandom(seed);
        double[] many = new double[BOOTSTRAPS];
        for (int b = 0; b < BOOTSTRAPS; b++) {
            Arrays.setAll(drawn, i -> random.nextInt(clean.length));
            many[b] = area(clean, sought, drawn);
        }
        Arrays.sort(many);
        return new Roc(area, many[BOOTSTRAPS / 40], many[BOOTSTRAPS - 1 - BOOTSTRAPS / 40]);
    }

    private static double area(double[] clean, double[] sought, int[] drawn) {
        double wins = 0;
        for (int i : drawn) {
            for (int j : drawn) {
                wins += sought[j] > clean[i] ? 1 : sought[j] == clean[i] ? 0.5 : 0;
            }
        }
        return wins / drawn.length / drawn.length;
    }
}
