package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * How often a scanner scans in each hour of the day, learned from its own last days.
 *
 * <p>In an hour of the day with k scans in n observed hours the rate is taken to be gamma distributed, so that the chance of no scan for w more
 * hours of that kind is (n / (n + w))^k. The evidence of a pause is the sum of k ln(1 + w/n) over the hours it covers: the negative logarithm
 * of the chance that it is one by chance. With much history it becomes the number of scans that were to be expected; with little it is
 * smaller, for then little is known. An hour in which the scanner has never scanned counts nothing.
 */
final class Rhythm {

    /** Fewer scans than this are no rhythm. */
    static final int LEAST_SCANS = 30;

    private static final int HOURS = 24;

    private final ZoneId zone;
    private final double[] scans = new double[HOURS];
    private final double[] observed = new double[HOURS];

    /**
     * @param zone whose hours of the day are meant
     * @param hourly scans by the beginning of their hour
     * @param from when the scanner was first seen, or as far back as is looked
     * @param until up to when it is looked, not beyond the last scan: its silence afterwards teaches nothing about its rhythm
     */
    Rhythm(ZoneId zone, Map<Instant, Integer> hourly, Instant from, Instant until) {
        this.zone = zone;
        hourly.forEach((hour, count) -> {
            if (!hour.isBefore(from.minus(Duration.ofHours(1))) && hour.isBefore(until)) {
                scans[hourOf(hour)] += count;
            }
        });
        addHours(from, until, observed);
    }

    /** Whether there is enough to ask by. */
    boolean known() {
        double all = 0;
        for (double each : scans) {
            all += each;
        }
        return all >= LEAST_SCANS;
    }

    /** Scans to be expected in a whole day. */
    double perDay() {
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += observed[hour] > 0 ? scans[hour] / observed[hour] : 0;
        }
        return sum;
    }

    /** The negative logarithm of the chance that no scan falls between the two by chance; 0 says nothing, the more the stranger. */
    double evidence(Instant from, Instant until) {
        double[] silent = new double[HOURS];
        addHours(from, until, silent);
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += observed[hour] > 0 ? scans[hour] * Math.log1p(silent[hour] / observed[hour]) : 0;
        }
        return sum;
    }

    /**
     * The evidence from which on a pause is asked about. Each scan begins a pause, and a pause reaches evidence T by chance with probability
     * e^-T; so with {@code perDay} scans a day T = ln(perDay / falseAsks) asks in vain that often a day, and no oftener.
     *
     * @param falseAsks a scanner and day
     */
    double threshold(double falseAsks) {
        return Math.log(Math.max(perDay(), 1) / falseAsks);
    }

    private void addHours(Instant from, Instant until, double[] into) {
        Instant at = from;
        while (at.isBefore(until)) {
            Instant next = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 3_600L) * 3_600 + 3_600);
            Instant end = next.isBefore(until) ? next : until;
            into[hourOf(at)] += Duration.between(at, end).toMillis() / 3_600_000.0;
            at = end;
        }
    }

    private int hourOf(Instant at) {
        return at.atZone(zone).getHour();
    }
}
