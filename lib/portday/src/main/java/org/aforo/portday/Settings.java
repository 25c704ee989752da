package org.aforo.portday;

import java.time.LocalDate;
import java.util.List;

/**
 * What a port day is invented from. The same settings give the same plan and the same bytes.
 *
 * @param seed of everything
 * @param containers visits to invent, all trades together, 1 to {@value #MOST_CONTAINERS}
 * @param firstDay the port's own calendar day with which the plan begins
 * @param days how many days; containers come to the gate, or off a vessel, within them, and are booked before and loaded after
 * @param world how that world is: terminals, shares and rates
 */
public record Settings(long seed, int containers, LocalDate firstDay, int days, World world) {

    /** A year and a half of Ecuador's exports. A container number has six digits, so no more than 10^6 differ, and some are kept back. */
    public static final int MOST_CONTAINERS = 900_000;

    private static final int MOST_DAYS = 366;

    public Settings {
        Checks.within("containers", containers, 1, MOST_CONTAINERS);
        Checks.within("days", days, 1, MOST_DAYS);
    }

    /** One day of the default world. */
    public static Settings day(long seed, int containers, LocalDate firstDay) {
        return new Settings(seed, containers, firstDay, 1, World.ECUADOR);
    }

    /** The same with other contamination, for demonstrations, which must say so. */
    public Settings withBaseRate(double contaminatedShare) {
        return withWorld(world.withContamination(world.contamination().withBaseRate(contaminatedShare)));
    }

    public Settings withWorld(World other) {
        return new Settings(seed, containers, firstDay, days, other);
    }

    public Settings lasting(int otherDays) {
        return new Settings(seed, containers, firstDay, otherDays, world);
    }

    /**
     * The invented coast.
     *
     * @param terminals in any order, at least one
     * @param trades what comes and goes
     * @param contamination how much is hidden, and how it shows
     * @param disorder what goes wrong without anybody meaning it
     */
    public record World(List<Terminal> terminals, Trades trades, Contaminations contamination, Disorder disorder) {

        /** Shares of 2024 and 2025; sources in docs/formats/port-day.md. */
        public static final World ECUADOR =
                new World(Terminals.ECUADOR, Trades.ECUADOR, Contaminations.PUBLISHED, Disorder.USUAL);

        public World {
            terminals = List.copyOf(terminals);
            if (terminals.isEmpty()) {
                throw new IllegalArgumentException("a world needs a terminal");
            }
            if (terminals.stream().map(Terminal::code).distinct().count() != terminals.size()) {
                throw new IllegalArgumentException("two terminals have the same code");
            }
        }

        public World withContamination(Contaminations other) {
            return new World(terminals, trades, other, disorder);
        }

        public World withDisorder(Disorder other) {
            return new World(terminals, trades, contamination, other);
        }
    }

    /**
     * Shares of the visits; what remains of 1 are loaded exports.
     *
     * @param imports loaded imports
     * @param empties empty boxes, most of them brought by sea for the next bananas
     * @param transhipped from vessel to vessel
     * @param returned rejected abroad and shipped again
     */
    public record Trades(double imports, double empties, double transhipped, double returned) {

        public static final Trades ECUADOR = new Trades(0.2, 0.12, 0.03, 0.005);

        public Trades {
            Checks.share("imports", imports);
            Checks.share("empties", empties);
            Checks.share("transhipped", transhipped);
            Checks.share("returned", returned);
            Checks.share("all but exports", imports + empties + transhipped + returned);
        }
    }

    /**
     * Drugs in loaded boxes that leave by sea, and people in any.
     *
     * @param baseRate contaminated share of loaded outbound boxes (exports, transhipped, returned). About 3e-4 are known of: 179 seizures
     *     of 2025 over 0.5 to 0.6 million boxes, an assumed denominator; a third to a half being caught, the truth is 0.6 to 1e-3
     * @param shown share of the contaminated that show an indicator
     * @param innocent share of the visits with an indicator that hide nothing; in the field far more than the half of the default
     * @param reportedAbroad share of the contaminated that a destination finds and reports weeks later
     * @param personRate share of all boxes with a person inside; the safety case, never counted as contamination
     */
    public record Contaminations(
            double baseRate, double shown, double innocent, double reportedAbroad, double personRate) {

        /** 0.2 reported abroad: of the 30 % ever known, two thirds are caught at the destination. */
        public static final Contaminations PUBLISHED = new Contaminations(1e-3, 0.5, 0.5, 0.2, 1e-5);

        public Contaminations {
            Checks.share("baseRate", baseRate);
            Checks.share("shown", shown);
            Checks.within("innocent", innocent, 0, 0.9999);
            Checks.share("reportedAbroad", reportedAbroad);
            Checks.share("personRate", personRate);
        }

        public Contaminations withBaseRate(double other) {
            return new Contaminations(other, shown, innocent, reportedAbroad, personRate);
        }

        public Contaminations withReportedAbroad(double other) {
            return new Contaminations(baseRate, shown, innocent, other, personRate);
        }

        public Contaminations withPersonRate(double other) {
            return new Contaminations(baseRate, shown, innocent, reportedAbroad, other);
        }
    }

    /**
     * Errors and accidents.
     *
     * @param misdeclared share of loaded boxes whose declaration is wrong without any drug
     * @param misread share of scans whose camera misread the container number
     * @param badImages share of scans with a defect; some of them are scanned again
     * @param brokenMessages share of messages with a defect
     * @param scannersDown share of time a scanner stands still
     */
    public record Disorder(
            double misdeclared, double misread, double badImages, double brokenMessages, double scannersDown) {

        public static final Disorder USUAL = new Disorder(0.015, 0.015, 0.015, 0.02, 0.03);

        /** Nothing goes wrong: for tests of something else. */
        public static final Disorder NONE = new Disorder(0, 0, 0, 0, 0);

        public Disorder {
            Checks.share("misdeclared", misdeclared);
            Checks.share("misread", misread);
            Checks.share("badImages", badImages);
            Checks.share("brokenMessages", brokenMessages);
            Checks.within("scannersDown", scannersDown, 0, 0.5);
        }
    }
}
