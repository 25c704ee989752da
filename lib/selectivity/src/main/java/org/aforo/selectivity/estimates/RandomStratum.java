package org.aforo.selectivity.estimates;

import java.util.List;

/**
 * What visits opened by chance tell about all visits. Each was drawn with a probability known beforehand, so weighing it by the inverse makes
 * totals unbiased (Horvitz and Thompson, JASA 47, 1952), whatever the rules did.
 *
 * <p>Hits are so few that intervals by the normal distribution would be wrong. Intervals are exact ones on the effective number of visits
 * (Korn and Graubard, Survey Methodology 24, 1998; Kish's effective size).
 */
public final class RandomStratum {

    private final List<Drawn> drawn;

    /**
     * A visit drawn by chance and inspected.
     *
     * @param inclusion probability with which it was drawn, more than 0
     * @param found whether something was found
     * @param wished whether the rules would have taken it too
     */
    public record Drawn(double inclusion, boolean found, boolean wished) {
        public Drawn {
            if (!(inclusion > 0 && inclusion <= 1)) {
                throw new IllegalArgumentException("a probability above 0 and at most 1: " + inclusion);
            }
        }

        double weight() {
            return 1 / inclusion;
        }
    }

    public RandomStratum(List<Drawn> drawn) {
        this.drawn = List.copyOf(drawn);
    }

    public int size() {
        return drawn.size();
    }

    public int hits() {
        return (int) drawn.stream().filter(Drawn::found).count();
    }

    /** Hits among all visits that could have been drawn: the Horvitz-Thompson total. */
    public double totalHits() {
        return drawn.stream().filter(Drawn::found).mapToDouble(Drawn::weight).sum();
    }

    /** Its variance when visits are drawn independently: the sum of (1 - p) / p^2 over the hits. */
    public double varianceOfTotalHits() {
        return drawn.stream()
                .filter(Drawn::found)
                .mapToDouble(each -> (1 - each.inclusion) / (each.inclusion * each.inclusion))
                .sum();
    }

    /** Share of hits among all visits. */
    public Interval prevalence(double level) {
        return share(drawn, drawn.stream().filter(Drawn::found).toList(), level);
    }

    /** Share of all hits that the rules would take. Without a hit in the stratum, nothing is known: 0 to 1. */
    public Interval recallOfRules(double level) {
        List<Drawn> hits = drawn.stream().filter(Drawn::found).toList();
        return share(hits, hits.stream().filter(Drawn::wished).toList(), level);
    }

    /** Weighted share with an exact interval on the effective size. */
    private static Interval share(List<Drawn> of, List<Drawn> those, double level) {
        double sum = of.stream().mapToDouble(Drawn::weight).sum();
        if (sum == 0) {
            return new Interval(Double.NaN, 0, 1, level, "nothing seen");
        }
        double squares =
                of.stream().mapToDouble(each -> each.weight() * each.weight()).sum();
        double share = those.stream().mapToDouble(Drawn::weight).sum() / sum;
        double size = sum * sum / squares;
        Interval exact = Proportions.clopperPearson(share * size, size, level);
        return new Interval(share, exact.low(), exact.high(), level, "Korn-Graubard");
    }
}
