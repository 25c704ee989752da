package org.aforo.bench.selectivity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Checks that both sides say the same of every visit, times them by turns on one thread's own processor time, which other work on the machine
 * disturbs least, and then with JMH and its options.
 */
public final class RulesBenchRun {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 31;

    private RulesBenchRun() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty(RulesBench.COMPILER.substring(2), "NATIVE");
        System.setProperty(RulesBench.LOGGING.substring(2), RulesBench.SILENT);
        RulesBench bench = new RulesBench();
        bench.prepare();
        int different = bench.disagreements();
        System.out.println(bench.fires() + " rules hold of " + RulesBench.VISITS + " visits; the two sides differ on "
                + different);
        if (different > 0) {
            System.out.println("0 passed, 1 failed");
            System.exit(1);
        }
        byTurns(bench);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(RulesBench.class.getName());
        org.openjdk.jmh.Main.main(all.toArray(String[]::new));
        System.out.println("1 passed, 0 failed");
    }

    private static void byTurns(RulesBench bench) {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double mine = nanos(bench::aforo);
            double other = nanos(bench::drools);
            if (round >= 0) {
                ours[round] = mine;
                theirs[round] = other;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double mine = RulesBench.VISITS * 1e9 / ours[ROUNDS / 2];
        double other = RulesBench.VISITS * 1e9 / theirs[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "by turns, median of %d, processor time: aforo %.0f visits/s, drools %.0f, ratio %.1f%n",
                ROUNDS,
                mine,
                other,
                mine / other);
    }

    private static double nanos(LongSupplier work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        long result = work.getAsLong();
        long nanos = clock.getCurrentThreadCpuTime() - before;
        if (result == 0) {
            throw new IllegalStateException("no rule held");
        }
        return nanos;
    }
}
