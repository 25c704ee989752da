package org.aforo.selectivity.reading;

import java.util.Optional;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Proportions;

/**
 * How far two readers of the same scans agree, neither knowing what the other said.
 *
 * <p>Kappa (Cohen, Educational and Psychological Measurement 20, 1960) is the agreement beyond what two readers with these habits would reach
 * by chance: (observed - expected) / (1 - expected). Its interval uses the large-sample variance of Fleiss, Cohen and Everitt (Psychological
 * Bulletin 72, 1969). When almost everything is clear, kappa is low though readers hardly ever differ (Feinstein and Cicchetti, Journal of
 * Clinical Epidemiology 43, 1990): the prevalence index says when that is so.
 *
 * <p>Where all pairs agree that variance is zero, as if nothing could ever differ. The lower end is then what kappa would be with the agreement
 * at the lower end of Wilson's interval.
 *
 * @param pairs scans both have read
 * @param observed share of the pairs on which they say the same, Wilson's interval
 * @param kappa empty when there are too few pairs, or when all of them say one and the same
 * @param rough whether kappa's interval is a rough one: some class was named fewer than five times by one of the two
 * @param skew how lopsided a two-by-two table is
 */
public record Agreement(long pairs, Interval observed, Optional<Interval> kappa, boolean rough, Skew skew) {

    /** With fewer pairs no figure is given. */
    public static final int FEWEST_PAIRS = 20;

    private static final double LEVEL = 0.95;
    private static final double Z = 1.959963984540054;
    private static final int ROUGH_BELOW = 5;

    /**
     * Of a two-by-two table; both 0 for more classes.
     *
     * @param prevalence |both yes - both no| / pairs, from 0 (as many yes as no) to 1
     * @param bias |only the first yes - only the second yes| / pairs: 0 when both say yes equally often
     */
    public record Skew(double prevalence, double bias) {}

    /**
     * @param table rows: what the first said; columns: what the second said; square, two classes or more
     */
    public static Agreement of(long[][] table) {
        check(table);
        double[] rows = new double[table.length];
        double[] columns = new double[table.length];
        double pairs = 0;
        double same = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                pairs += table[i][j];
            }
            same += table[i][i];
        }
        boolean few = pairs < FEWEST_PAIRS;
        return new Agreement(
                (long) pairs,
                Proportions.wilson(same, pairs, LEVEL),
                few ? Optional.empty() : kappa(table, rows, columns, pairs),
                few || rough(rows, columns),
                skew(table, pairs));
    }

    private static void check(long[][] table) {
        if (table.length < 2) {
            throw new IllegalArgumentException("agreement needs two classes or more: " + table.length);
        }
        for (long[] row : table) {
            if (row.length != table.length) {
                throw new IllegalArgumentException("the table is square: a row has " + row.length);
            }
            for (long count : row) {
                if (count < 0) {
                    throw new IllegalArgumentException("counts are not negative: " + count);
                }
            }
        }
    }

    private static Optional<Interval> kappa(long[][] table, double[] rows, double[] columns, double n) {
        double same = 0;
        double expected = 0;
        for (int i = 0; i < table.length; i++) {
            same += table[i][i];
            expected += rows[i] * columns[i] / (n * n);
        }
        double observed = same / n;
        if (expected >= 1) {
            return Optional.empty();
        }
        double kappa = (observed - expected) / (1 - expected);
        double off = kappa - expected * (1 - kappa);
        double variance = (spread(table, rows, columns, kappa) / n - off * off) / (n * (1 - expected) * (1 - expected));
        double half = Z * Math.sqrt(Math.max(0, variance));
        double low =
                observed < 1 ? kappa - half : (Proportions.wilson(n, n, LEVEL).low() - expected) / (1 - expected);
        return Optional.of(
                new Interval(kappa, Math.max(-1, low), Math.min(1, kappa + half), LEVEL, "Fleiss-Cohen-Everitt"));
    }

    /** The two sums of the variance, over counts: those on the diagonal and those beside it. */
    private static double spread(long[][] table, double[] rows, double[] columns, double kappa) {
        double n = 0;
        for (double row : rows) {
            n += row;
        }
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                double term = i == j
                        ? 1 - (rows[i] + columns[i]) / n * (1 - kappa)
                        : (1 - kappa) * (columns[i] + rows[j]) / n;
                sum += table[i][j] * term * term;
            }
        }
        return sum;
    }

    private static boolean rough(double[] rows, double[] columns) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < ROUGH_BELOW || columns[i] < ROUGH_BELOW) {
                return true;
            }
        }
        return false;
    }

    private static Skew skew(long[][] table, double pairs) {
        if (table.length != 2 || pairs == 0) {
            return new Skew(0, 0);
        }
        return new Skew(Math.abs(table[0][0] - table[1][1]) / pairs, Math.abs(table[0][1] - table[1][0]) / pairs);
    }
}
