package org.aforo.server.review.figures;

import java.util.List;
import java.util.Optional;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.reading.Agreement;
import org.aforo.selectivity.reading.Settlement.Outcome;

/**
 * How far the readers of some pairs agree, in the figures that are shown. Kappa over the three outcomes (clear, scan again, open), see
 * {@link Agreement}; beside it, because kappa misleads where almost everything is clear, how often both and how often only one wanted a
 * container opened (Cicchetti and Feinstein, Journal of Clinical Epidemiology 43, 1990).
 *
 * @param table rows: what the first said, columns: what the second said, in the order of {@link Outcome}
 * @param bothOpen pairs in which both wanted it opened
 * @param oneOpen pairs in which only one of the two did
 */
record Accord(Agreement agreement, List<List<Long>> table, long agreed, long bothOpen, long oneOpen) {

    static Accord of(List<Pair> pairs) {
        long[][] counts = new long[Outcome.values().length][Outcome.values().length];
        long[][] opened = new long[2][2];
        long agreed = 0;
        for (Pair pair : pairs) {
            counts[place(pair.first())][place(pair.second())]++;
            opened[open(pair.first())][open(pair.second())]++;
            agreed += pair.agreed() ? 1 : 0;
        }
        Agreement whole = Agreement.of(counts);
        Agreement two = Agreement.of(opened);
        return new Accord(
                new Agreement(whole.pairs(), whole.observed(), whole.kappa(), whole.rough(), two.skew()),
                List.of(counts).stream()
                        .map(row -> java.util.Arrays.stream(row).boxed().toList())
                        .toList(),
                agreed,
                opened[1][1],
                opened[0][1] + opened[1][0]);
    }

    /** Whether there are enough pairs to say how far readers agree. */
    boolean enough() {
        return agreement.pairs() >= Agreement.FEWEST_PAIRS;
    }

    Optional<Interval> kappa() {
        return agreement.kappa();
    }

    private static int place(Pair.Said said) {
        return switch (said.outcome()) {
            case CLEAR -> 0;
            case RESCAN -> 1;
            case EXAMINE -> 2;
        };
    }

    private static int open(Pair.Said said) {
        return said.opinion().sends() ? 1 : 0;
    }
}
