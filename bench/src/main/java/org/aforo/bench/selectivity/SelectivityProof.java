package org.aforo.bench.selectivity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.aforo.selectivity.rules.RuleSet;
import org.aforo.selectivity.rules.StarterRules;

/**
 * Simulated weeks under several strategies. {@code dev} runs the seeds strategies may be looked at with; {@code test} those that follow from
 * the frozen text of strategies and rules, so that nobody could pick them.
 */
public final class SelectivityProof {

    private static final double[] BASE_RATES = {3e-4, 6e-4, 1e-3};
    private static final int DEVELOPMENT_RUNS = 6;
    private static final int TEST_RUNS = 48;
    private static final int RESAMPLES = 10_000;

    private SelectivityProof() {}

    public static void main(String[] arguments) {
        String which = arguments.length == 0 ? "test" : arguments[0];
        double innocent = arguments.length > 1 ? Double.parseDouble(arguments[1]) : Weeks.INNOCENT;
        boolean test = which.equals("test");
        if (!test && !which.equals("dev")) {
            throw new IllegalArgumentException("dev or test, not " + which);
        }
        System.out.println("freeze " + freeze() + ", " + which + " seeds, innocent " + innocent);
        RuleSet rules = Weeks.starterRules();
        double[] written = rules.text().rules().stream()
                .mapToDouble(rule -> rule.then().score().orElse(0))
                .toArray();
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        List<Integer> oracle = new ArrayList<>();
        int count = test ? TEST_RUNS : DEVELOPMENT_RUNS;
        for (int run = 0; run < count; run++) {
            long seed = test ? testSeed(run) : 1_000 + run;
            List<InventedVisit> visits = Weeks.invent(seed, BASE_RATES[run % BASE_RATES.length], innocent, rules);
            oracle.add(Run.oracle(visits));
            for (Strategy strategy : Strategy.all()) {
                runs.computeIfAbsent(strategy.name(), each -> new ArrayList<>())
                        .add(Run.of(strategy, visits, written, seed));
            }
            System.err.printf(Locale.ROOT, "run %d of %d: %d candidates%n", run + 1, count, visits.size());
        }
        print(runs, oracle);
        System.out.println("1 passed, 0 failed");
    }

    /** Digest of all that was decided before test seeds were drawn. */
    private static String freeze() {
        StringBuilder text = new StringBuilder(StarterRules.text());
        Strategy.all()
                .forEach(strategy ->
                        text.append(strategy.name()).append(strategy.scores()).append(strategy.chance()));
        text.append(Weeks.DAYS).append(Weeks.VISITS).append(Weeks.INNOCENT).append(PortDayFacts.HOURS_BEFORE_LOADING);
        return sha256(text.toString()).substring(0, 16);
    }

    private static long testSeed(int run) {
        return Long.parseUnsignedLong(sha256("test " + freeze() + " " + run).substring(0, 16), 16);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void print(Map<String, List<Run>> runs, List<Integer> oracle) {
        List<Run> any = runs.values().iterator().next();
        int hidden = any.stream().mapToInt(Run::hidden).sum();
        int there = any.stream().mapToInt(Run::there).sum();
        System.out.printf(
                Locale.ROOT,
                "%d runs; %d visits with drugs when they left, %d of them (%.1f %%) had them at the decision; %d seats%n",
                any.size(),
                hidden,
                there,
                100.0 * there / hidden,
                any.stream().mapToInt(Run::seats).sum());
        System.out.println("| strategy | opened | by chance | found of what was there, % | 95 % | per 1000 opened | "
                + "to random only | hits by chance | prevalence held | recall held |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        runs.forEach((name, list) -> row(name, list, any));
        int best = oracle.stream().mapToInt(each -> each).sum();
        System.out.printf(Locale.ROOT, "| oracle | | | %.1f | | | | | | |%n", 100.0 * best / there);
    }

    private static void row(String name, List<Run> runs, List<Run> random) {
        int opened = runs.stream().mapToInt(Run::opened).sum();
        int byChance = runs.stream().mapToInt(Run::byChance).sum();
        int found = runs.stream().mapToInt(Run::found).sum();
        int there = runs.stream().mapToInt(Run::there).sum();
        double[] shares = resampled(runs, runs, false);
        double[] ratios = resampled(runs, random, true);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f | %.1f to %.1f | %.2f | %.1f (%.1f to %.1f) | %d | %d/%d | %d/%d |%n",
                name,
                opened,
                100.0 * byChance / opened,
                100.0 * found / there,
                100 * shares[0],
                100 * shares[1],
                1000.0 * found / opened,
                found / (double) random.stream().mapToInt(Run::found).sum(),
                ratios[0],
                ratios[1],
                runs.stream().mapToInt(Run::hitsByChance).sum(),
                runs.stream().filter(Run::prevalenceHeld).count(),
                runs.size(),
                runs.stream().filter(Run::recallHeld).count(),
                runs.size());
    }

    /** Percentile bootstrap over whole runs: the 2.5 and 97.5 % points of the pooled share, or of the ratio to another strategy. */
    private static double[] resampled(List<Run> runs, List<Run> others, boolean ratio) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double found = 0;
            double beside = 0;
            for (int j = 0; j < runs.size(); j++) {
                int picked = random.nextInt(runs.size());
                found += runs.get(picked).found();
                beside += ratio ? others.get(picked).found() : runs.get(picked).there();
            }
            values[i] = found / Math.max(1, beside);
        }
        java.util.Arrays.sort(values);
        return new double[] {values[RESAMPLES / 40], values[RESAMPLES - RESAMPLES / 40]};
    }
}
