package org.aforo.selectivity.reading;

import java.util.Set;

/**
 * Which scan is read next and by how many: all of it, in words a supervisor reads.
 *
 * @param order which scans come first
 * @param second how often a scan is read a second time by somebody who does not know what the first one said
 * @param declining what an analyst may hand back
 * @param randomHoldRate share of the visits held at the terminal by chance alone, so that a hold tells nobody whether something was seen
 * @param legalPowers codes of the legal powers under each of which every scan is read, such as {@code customs-control} and
 *     {@code drug-enforcement}; empty: those the house is set up with
 * @param pace when a break is advised, and how long a decision can be taken back
 */
public record ReadingPolicy(
        Order order,
        SecondReading second,
        Declining declining,
        double randomHoldRate,
        Set<String> legalPowers,
        Pace pace) {

    /** More than every tenth box held for nothing and terminals stop obeying. */
    public static final double MOST_RANDOM_HOLDS = 0.1;

    public ReadingPolicy {
        Checks.between("the share of visits held by chance", randomHoldRate, 0, MOST_RANDOM_HOLDS);
        legalPowers = Set.copyOf(legalPowers);
        for (String power : legalPowers) {
            if (power.isBlank() || power.length() > 60) {
                throw new IllegalArgumentException("a legal power has a code of 1 to 60 characters: " + power);
            }
        }
    }

    /** What is in force: safe values. */
    public static ReadingPolicy usual() {
        return new ReadingPolicy(
                Order.usual(), SecondReading.usual(), Declining.usual(), 0.005, Set.of(), Pace.usual());
    }

    /**
     * The order of giving; the formula is {@link Ranking}'s.
     *
     * @param urgencyWeight how much the ship's leaving counts beside the risk: at the cut-off a scan has (1 + this) times the priority it has
     *     when the ship is far; 0: by risk alone
     * @param urgencyHalfHours after so many hours to cut-off the urgency is half what it is at cut-off
     * @param ageWeight what a full day of waiting adds; small, so that nothing waits for ever behind its equals
     * @param unknown what is assumed of a scan about which something is not known
     * @param bestFew among so many of the first in order chance picks: the more, the less anybody can foresee; 1: always the first
     */
    public record Order(double urgencyWeight, double urgencyHalfHours, double ageWeight, Assumed unknown, int bestFew) {
        public Order {
            Checks.between("the weight of urgency", urgencyWeight, 0, 20);
            Checks.between("the half time of urgency in hours", urgencyHalfHours, 0.25, 168);
            Checks.between("the weight of age", ageWeight, 0, 1);
            Checks.between("the number of the best among whom chance picks", bestFew, 1, 50);
        }

        public static Order usual() {
            return new Order(1, 6, 0.02, Assumed.usual(), 10);
        }
    }

    /**
     * What stands in for what is not known yet.
     *
     * @param risk of a visit that has not been assessed, 0 to 1: neither first nor forgotten
     * @param cutOffHours a ship of which nobody has told the cut-off is taken to close so many hours after the scan came in
     */
    public record Assumed(double risk, double cutOffHours) {
        public Assumed {
            Checks.between("the risk assumed of a visit not assessed", risk, 0, 1);
            Checks.between("the hours assumed until an unknown cut-off", cutOffHours, 1, 336);
        }

        public static Assumed usual() {
            return new Assumed(0.2, 24);
        }
    }

    /**
     * Shares of scans that are read twice, blind. Where several hold, the greatest counts.
     *
     * @param randomRate of all scans, by chance: what tells how often readers miss
     * @param highRisk from this risk or attention (0 to 1) on a scan is of high risk
     * @param highRiskRate of scans of high risk
     * @param newAnalystReadings an analyst is new for so many readings
     * @param newAnalystRate of a new analyst's readings
     * @param disagreementRate of the readings under two legal powers that came to different ends about one scan, on both sides
     */
    public record SecondReading(
            double randomRate,
            double highRisk,
            double highRiskRate,
            int newAnalystReadings,
            double newAnalystRate,
            double disagreementRate) {

        /** Only chance tells what readers miss, so it always has a share. */
        public static final double LEAST_RANDOM_RATE = 0.01;

        public SecondReading {
            Checks.between("the share read twice by chance", randomRate, LEAST_RANDOM_RATE, 1);
            Checks.between("the risk from which a scan is of high risk", highRisk, 0, 1);
            Checks.between("the share of high-risk scans read twice", highRiskRate, 0, 1);
            Checks.between("the readings for which an analyst is new", newAnalystReadings, 0, 100_000);
            Checks.between("the share of a new analyst's readings read twice", newAnalystRate, 0, 1);
            Checks.between("the share read twice where legal powers differ", disagreementRate, 0, 1);
        }

        public static SecondReading usual() {
            return new SecondReading(0.05, 0.7, 0.30, 200, 0.25, 0.5);
        }
    }

    /**
     * What an analyst may do with a scan but read it, and how fast. Whatever was handed back or let lie never returns to the same analyst,
     * comes next for the others, and is read twice. The last two numbers bound the chance of somebody who wants to meet, or to bury, one
     * particular scan; see {@link Bound}.
     *
     * @param skipsPerShift scans an analyst may hand back or let lie in a shift; beyond it nothing more is given until a supervisor has
     *     spoken to the analyst, who then begins to count anew
     * @param waitSeconds until the next scan is given after one was handed back or let lie
     * @param leastSecondsBetween two givings to the same analyst lie at least so far apart, so that nobody fishes by guessing fast
     * @param longestMinutes one reading may take; then the scan goes to another analyst, as if it had been let lie
     */
    public record Declining(int skipsPerShift, int waitSeconds, int leastSecondsBetween, int longestMinutes) {
        public Declining {
            Checks.between("the scans that may be handed back in a shift", skipsPerShift, 0, 100);
            Checks.between("the seconds to wait after handing back", waitSeconds, 0, 3600);
            Checks.between("the seconds between two givings to one analyst", leastSecondsBetween, 0, 300);
            Checks.between("the minutes one reading may take", longestMinutes, 3, 120);
        }

        public static Declining usual() {
            return new Declining(5, 60, 20, 15);
        }
    }

    /**
     * Rest, and second thoughts.
     *
     * @param breakAfterMinutes of reading without pause a break is advised
     * @param breakMinutes so long a pause counts as a break
     * @param readingsPerHour above this the page advises to slow down; nobody is stopped
     * @param undoSeconds within which a decision can be taken back before it is final
     */
    public record Pace(int breakAfterMinutes, int breakMinutes, int readingsPerHour, int undoSeconds) {
        public Pace {
            Checks.between("the minutes of reading until a break", breakAfterMinutes, 10, 240);
            Checks.between("the minutes of a break", breakMinutes, 1, 60);
            Checks.between("the readings an hour above which the page advises to slow down", readingsPerHour, 5, 600);
            Checks.between("the seconds in which a decision can be taken back", undoSeconds, 0, 60);
        }

        public static Pace usual() {
            return new Pace(40, 10, 90, 5);
        }
    }
}
