package org.aforo.portday;

import org.aforo.cargo.Party;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * Who ships what to whom. Each shipper has a few regular consignees in each market; a first shipment goes to somebody else. The largest four
 * banana exporters have 9.4, 7.0, 6.6 and 4.3 % and the first ten 43 % (2023); the rest, and all other trades, fall off as Zipf's law does.
 */
final class Companies {

    private static final double[] TOP = {9.4, 7.0, 6.6, 4.3, 3.7, 3.2, 2.8, 2.3, 2.0, 1.7};
    private static final int REGULARS = 5;
    private static final int FOREIGN = 400;

    private final double[] bananaShippers = shares(500, TOP, 20, 57);
    private final double[] otherShippers = shares(150, new double[0], 2, 100);

    /**
     * A relation between two companies.
     *
     * @param earlier shipments so far, as the customs register says
     * @param known whether the foreign side is known to it at all
     */
    record Pair(Party shipper, Party consignee, Party notifyParty, int earlier, boolean known) {}

    /** How well they know each other. */
    enum Acquaintance {
        REGULAR,
        FIRST_OF_PAIR,
        NEW_CONSIGNEE
    }

    Pair export(LoadKind load, String discharge, Acquaintance acquaintance, Chance chance) {
        Business business = Business.of(load);
        double[] shares = business == Business.BANANAS ? bananaShippers : otherShippers;
        int number = chance.weighted(shares);
        Party shipper = Invented.exporter(business.word, business.firstNumber + number);
        return pair(shipper, business.firstNumber + number, discharge, acquaintance, chance);
    }

    /** From abroad into Ecuador. */
    Pair imported(LoadKind load, String loading, Chance chance) {
        Business business = Business.of(load);
        int number = business.firstNumber + chance.weighted(otherShippers);
        Party consignee = Invented.exporter(business.word, number);
        int regular = regular(number, loading, chance.nextInt(REGULARS));
        return new Pair(Invented.foreign(loading, regular), consignee, consignee, earlier(number, regular), true);
    }

    /** From abroad to abroad. */
    Pair transhipped(String loading, String discharge, Acquaintance acquaintance, Chance chance) {
        int number = chance.nextInt(FOREIGN);
        return pair(Invented.foreign(loading, number), 10_000 + number, discharge, acquaintance, chance);
    }

    private Pair pair(Party shipper, int number, String discharge, Acquaintance acquaintance, Chance chance) {
        int consignee = switch (acquaintance) {
            case REGULAR -> regular(number, discharge, chance.nextInt(REGULARS));
            case FIRST_OF_PAIR -> irregular(number, discharge, chance);
            case NEW_CONSIGNEE -> FOREIGN + chance.nextInt(1_000_000);
        };
        Party party = Invented.foreign(discharge, consignee);
        Party notified = chance.happens(0.7) ? party : Invented.foreign(discharge, FOREIGN - 1 - chance.nextInt(20));
        return new Pair(
                shipper,
                party,
                notified,
                acquaintance == Acquaintance.REGULAR ? earlier(number, consignee) : 0,
                acquaintance != Acquaintance.NEW_CONSIGNEE);
    }

    private static int regular(int shipper, String port, int which) {
        return new Chance(shipper).fork(port).fork(which).nextInt(FOREIGN);
    }

    private static int irregular(int shipper, String port, Chance chance) {
        while (true) {
            int candidate = chance.nextInt(FOREIGN);
            boolean isRegular = false;
            for (int which = 0; which < REGULARS; which++) {
                isRegular |= regular(shipper, port, which) == candidate;
            }
            if (!isRegular) {
                return candidate;
            }
        }
    }

    private static int earlier(int shipper, int consignee) {
        return 1 + (int) new Chance(shipper).fork(consignee).exponential(40);
    }

    /** Shares of a number of companies: some given, the rest in proportion to {@code 1/(rank + offset)^0.9}. */
    private static double[] shares(int companies, double[] given, int offset, double rest) {
        double[] shares = new double[companies];
        double sum = 0;
        for (int i = given.length; i < companies; i++) {
            shares[i] = StrictMath.pow(i - given.length + offset, -0.9);
            sum += shares[i];
        }
        for (int i = 0; i < companies; i++) {
            shares[i] = i < given.length ? given[i] : shares[i] * rest / sum;
        }
        return shares;
    }

    private enum Business {
        BANANAS("Bananera", 0),
        SEAFOOD("Camaronera", 1_000),
        FLOWERS("Florícola", 2_000),
        BEANS("Agrícola", 3_000),
        FISH("Conservera", 4_000),
        WOOD("Maderera", 5_000),
        METAL("Recicladora", 6_000),
        GENERAL("Comercial", 7_000);

        private final String word;
        private final int firstNumber;

        Business(String word, int firstNumber) {
            this.word = word;
            this.firstNumber = firstNumber;
        }

        private static Business of(LoadKind load) {
            return switch (load) {
                case BANANAS_PALLETISED, BANANAS_FLOOR_STOWED -> BANANAS;
                case SHRIMP -> SEAFOOD;
                case FLOWERS -> FLOWERS;
                case COCOA_SACKS, COFFEE_SACKS -> BEANS;
                case CANNED_FISH -> FISH;
                case TIMBER, BALSA -> WOOD;
                case SCRAP -> METAL;
                case TILES, MACHINERY, CAR_AND_MOTORCYCLES, DRUMS, BOTTLES, FURNITURE, GROUPAGE, EMPTY -> GENERAL;
            };
        }
    }
}
