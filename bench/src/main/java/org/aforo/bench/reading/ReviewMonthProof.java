package org.aforo.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Proportions;
import org.aforo.selectivity.reading.Bound;
import org.aforo.selectivity.reading.ReadingPolicy;

/**
 * {@code ./prove review-month [SEEDS] [SVG]}: what is read before departure in a month of 600 scans an hour, by our order, by first in first out
 * and by chance; and how often one analyst who was paid for it meets one scan, beside the bound.
 */
public final class ReviewMonthProof {

    private static final List<Integer> ANALYSTS = List.of(1, 2, 3, 4, 6, 8, 10, 12);
    private static final List<Integer> COLLEAGUES = List.of(1, 3, 5, 11);
    private static final double PREVALENCE = 0.001;
    private static final double USUAL_AUC = 0.8;
    private static final double[] AUCS = {0.5, 0.65, 0.8, 0.9};
    private static final int HANDS_FOR_AUC = 4;
    private static final int TRIALS = 20_000;
    private static final double LEVEL = 0.95;

    private final int seeds;
    private int passed;
    private int failed;

    private ReviewMonthProof(int seeds) {
        this.seeds = seeds;
    }

    public static void main(String[] arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        if (seeds < 2) {
            throw new IllegalArgumentException("an interval needs two seeds or more, not " + seeds);
        }
        ReviewMonthProof proof = new ReviewMonthProof(seeds);
        String plot = proof.months();
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), plot);
        }
        proof.scores();
        proof.intruders();
        System.out.printf("%d passed, %d failed%n", proof.passed, proof.failed);
        if (proof.failed > 0) {
            System.exit(1);
        }
    }

    /** By how many analysts there are. */
    private String months() {
        System.out.printf(
                Locale.ROOT,
                "%d seeds, prevalence %.4f, AUC of the risk %.2f, %.0f s a reading%n%n",
                seeds,
                PREVALENCE,
                USUAL_AUC,
                Pace.MEAN_SECONDS);
        System.out.println(
                "| analysts | of all scans read, ours | contaminated read, ours | first in, first out | by chance |");
        System.out.println("|---|---|---|---|---|");
        Map<Month.Order, List<Spread>> lines = new EnumMap<>(Month.Order.class);
        for (int analysts : ANALYSTS) {
            Map<Month.Order, Spread> row = row(Integer.toString(analysts), USUAL_AUC, analysts);
            row.forEach((order, spread) ->
                    lines.computeIfAbsent(order, each -> new ArrayList<>()).add(spread));
        }
        return Plot.of(
                "analysts on duty, day and night; 600 scans an hour",
                "contaminated scans read before departure (simulated)",
                List.of(
                        line("our ranking", "#0b6e99", lines, Month.Order.RANKED),
                        line("first in, first out", "#8a5a00", lines, Month.Order.FIRST_IN),
                        line("by chance", "#6b6b6b", lines, Month.Order.RANDOM)));
    }

    private static Plot.Line line(String name, String colour, Map<Month.Order, List<Spread>> lines, Month.Order order) {
        return new Plot.Line(name, colour, ANALYSTS, lines.getOrDefault(order, List.of()));
    }

    /** By how much the risk knows. */
    private void scores() {
        System.out.println();
        System.out.println(
                "| AUC of the risk | of all scans read, ours | contaminated read, ours | first in, first out | by chance |");
        System.out.println("|---|---|---|---|---|");
        for (double auc : AUCS) {
            row(String.format(Locale.ROOT, "%.2f", auc), auc, HANDS_FOR_AUC);
        }
    }

    private Map<Month.Order, Spread> row(String head, double auc, int analysts) {
        Map<Month.Order, double[]> shares = new EnumMap<>(Month.Order.class);
        double[] all = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            Arrivals arrivals = Arrivals.invent(new Arrivals.Crime(PREVALENCE, auc), 1000 + seed);
            for (Month.Order order : Month.Order.values()) {
                Month.Result result = Month.run(arrivals, ReadingPolicy.usual(), analysts, order, 2000 + seed);
                shares.computeIfAbsent(order, each -> new double[seeds])[seed] = result.shareOfContaminated();
                all[seed] = order == Month.Order.RANKED ? result.shareOfAll() : all[seed];
            }
        }
        Map<Month.Order, Spread> spreads = new EnumMap<>(Month.Order.class);
        shares.forEach((order, values) -> spreads.put(order, Spread.of(values)));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                head,
                percent(Spread.of(all)),
                percent(spreads.getOrDefault(Month.Order.RANKED, Spread.of(all))),
                percent(spreads.getOrDefault(Month.Order.FIRST_IN, Spread.of(all))),
                percent(spreads.getOrDefault(Month.Order.RANDOM, Spread.of(all))));
        judge(head, auc, shares);
        return spreads;
    }

    /** Seed by seed, for the same month came to all three. */
    private void judge(String head, double auc, Map<Month.Order, double[]> shares) {
        if (auc < 0.6) {
            // a score that knows nothing helps nobody
            return;
        }
        double[] ours = shares.getOrDefault(Month.Order.RANKED, new double[seeds]);
        for (Month.Order order : List.of(Month.Order.FIRST_IN, Month.Order.RANDOM)) {
            double[] gains = new double[seeds];
            double[] theirs = shares.getOrDefault(order, new double[seeds]);
            for (int seed = 0; seed < seeds; seed++) {
                gains[seed] = ours[seed] - theirs[seed];
            }
            // with hands for nearly everything all three read nearly everything
            verdict(Spread.of(gains).high() >= -0.01, head + ": no worse than " + order);
        }
    }

    private static String percent(Spread spread) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * spread.mean(), 100 * spread.low(), 100 * spread.high());
    }

    private void intruders() {
        ReadingPolicy policy = ReadingPolicy.usual();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "one of the best %d, %d s between two givings, %d s after handing back, %d trials%n%n",
                policy.order().bestFew(),
                policy.declining().leastSecondsBetween(),
                policy.declining().waitSeconds(),
                TRIALS);
        System.out.println("| colleagues | the intruder | meets it, % | bound, % | buries it, % | bound, % |");
        System.out.println("|---|---|---|---|---|---|");
        for (int colleagues : COLLEAGUES) {
            double meeting = Bound.meeting(
                    policy.order().bestFew(),
                    colleagues / Pace.MEAN_SECONDS,
                    policy.declining().leastSecondsBetween());
            double burying = Bound.burying(meeting, policy.second().highRiskRate());
            for (Intruder.Ruse ruse : Intruder.Ruse.values()) {
                Intruder.Outcome found = Intruder.run(policy, colleagues, ruse, TRIALS, 3000 + colleagues);
                Interval met = Proportions.wilson(found.met(), found.trials(), LEVEL);
                Interval buried = Proportions.wilson(found.buried(), found.trials(), LEVEL);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | %s | %.1f | %s | %.1f |%n",
                        colleagues,
                        ruse.words(),
                        percent(met),
                        100 * meeting,
                        percent(buried),
                        100 * burying);
                verdict(met.low() <= meeting, colleagues + " colleagues, " + ruse.words() + ": meeting");
                verdict(buried.low() <= burying, colleagues + " colleagues, " + ruse.words() + ": burying");
            }
        }
    }

    private static String percent(Interval share) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", 100 * share.estimate(), 100 * share.low(), 100 * share.high());
    }

    private void verdict(boolean holds, String what) {
        if (holds) {
            passed++;
        } else {
            failed++;
            System.out.println("FAILED: " + what);
        }
    }
}
