package org.aforo.bench.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.aforo.selectivity.reading.Waiting;

/**
 * An invented month of scans, in the order in which they come in.
 *
 * @param scans one by one
 */
record Arrivals(List<Scan> scans) {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final int HOURS = 30 * 24;

    /** Scans an hour, on average over the day; half as many in the quiet hours, half as many again in the busy ones. */
    static final double PER_HOUR = 600;

    /** Of ships nobody has told the cut-off. */
    static final double CUT_OFF_UNKNOWN = 0.05;
    /** Of visits the rules have not assessed when the scan waits. */
    static final double NOT_ASSESSED = 0.1;

    private static final double MEDIAN_HOURS_TO_CUT_OFF = 20;
    private static final double SPREAD_OF_HOURS = 0.8;
    private static final double LEAST_HOURS = 1;
    private static final double MOST_HOURS = 96;
    private static final double CLEAN_LOGIT = -2;

    Arrivals {
        scans = List.copyOf(scans);
    }

    /**
     * @param waiting what the queue knows
     * @param departure until when the box can really be kept from its ship, known or not
     */
    record Scan(Waiting waiting, Instant departure, boolean contaminated) {}

    /**
     * What is assumed of the contaminated ones.
     *
     * @param prevalence share of the scans
     * @param auc chance that the risk of a contaminated scan is above that of a clean one; 0.5: the score knows nothing
     */
    record Crime(double prevalence, double auc) {

        /** Distance of the two means in standard deviations: AUC = Phi(d / sqrt 2). */
        double separation() {
            return Math.sqrt(2) * Normal.quantile(auc);
        }
    }

    static Arrivals invent(Crime crime, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double separation = crime.separation();
        List<Scan> scans = new ArrayList<>();
        double hours = 0;
        while (true) {
            // thinning: as often as in the busiest hour, then kept by the share this hour has of it
            hours -= Math.log(1 - random.nextDouble()) / (PER_HOUR * 1.5);
            if (hours >= HOURS) {
                return new Arrivals(scans);
            }
            if (random.nextDouble() < (1 + 0.5 * Math.sin((hours - 8) * Math.PI / 12)) / 1.5) {
                scans.add(scan(after(START, hours), crime.prevalence(), separation, random));
            }
        }
    }

    private static Scan scan(Instant received, double prevalence, double separation, SplittableRandom random) {
        boolean contaminated = random.nextDouble() < prevalence;
        double lead = MEDIAN_HOURS_TO_CUT_OFF * Math.exp(SPREAD_OF_HOURS * Normal.of(random));
        Instant departure = after(received, Math.clamp(lead, LEAST_HOURS, MOST_HOURS));
        double risk = risk(CLEAN_LOGIT + (contaminated ? separation : 0) + Normal.of(random));
        OptionalDouble known = random.nextDouble() < NOT_ASSESSED ? OptionalDouble.empty() : OptionalDouble.of(risk);
        Optional<Instant> cutOff = random.nextDouble() < CUT_OFF_UNKNOWN ? Optional.empty() : Optional.of(departure);
        return new Scan(new Waiting(known, OptionalDouble.empty(), cutOff, received, false), departure, contaminated);
    }

    /** The risk of a clean scan. */
    static double cleanRisk(SplittableRandom random) {
        return risk(CLEAN_LOGIT + Normal.of(random));
    }

    private static double risk(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static Instant after(Instant start, double hours) {
        return start.plus(Duration.ofMillis(Math.round(hours * 3_600_000)));
    }
}
