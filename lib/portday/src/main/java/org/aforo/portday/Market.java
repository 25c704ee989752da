package org.aforo.portday;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * A liner service's end of the world: where its vessels come from and go to.
 *
 * <p>Shares of bananas by market: EU 30 %, Russia 18 to 21, Middle East and Africa 20, USA 13, southern cone 6 (figures of 2023 and 2024 as
 * the press quotes the exporters' association); shrimp, wood and scrap mostly to Asia. The other goods' markets are estimates.
 */
enum Market {
    NORTH_EUROPE(2.4),
    MEDITERRANEAN(1),
    RUSSIA(0.5),
    NORTH_AMERICA(0.15),
    ASIA(0.1),
    SOUTH(0.1);

    private final double risk;

    Market(double risk) {
        this.risk = risk;
    }

    /** Share of each kind of goods that goes to the market. */
    private record Demand(double bananas, double shrimp, double beans, double fish, double wood, double other) {}

    /** @param code UN/LOCODE, {@code weight} how much of the service's boxes end there */
    record Port(String code, double weight) {}

    /** Shares of all exports, worked out once; apart from the enum, since they need all of its constants. */
    private static final class Shares {
        private static final Map<Market, Double> OF = shares();

        private static Map<Market, Double> shares() {
            Map<Market, Double> shares = new EnumMap<>(Market.class);
            double all = 0;
            for (Commodity commodity : Commodity.all()) {
                all += commodity.share().exports();
            }
            for (Market market : values()) {
                double here = 0;
                for (Commodity commodity : Commodity.all()) {
                    here += commodity.share().exports() * market.shareOf(commodity.load());
                }
                shares.put(market, here / all);
            }
            return shares;
        }
    }

    /** Contaminated boxes among a hundred for this market to those among a hundred for all: four fifths are bound for the EU. */
    double risk() {
        return risk;
    }

    private Demand demand() {
        return switch (this) {
            case NORTH_EUROPE -> new Demand(0.30, 0.14, 0.37, 0.45, 0.1, 0.22);
            case MEDITERRANEAN -> new Demand(0.21, 0.04, 0.07, 0.1, 0.06, 0.12);
            case RUSSIA -> new Demand(0.20, 0.01, 0.06, 0.02, 0, 0.02);
            case NORTH_AMERICA -> new Demand(0.13, 0.2, 0.22, 0.15, 0.1, 0.2);
            case ASIA -> new Demand(0.10, 0.6, 0.25, 0.03, 0.71, 0.22);
            case SOUTH -> new Demand(0.06, 0.01, 0.03, 0.25, 0.03, 0.22);
        };
    }

    /** Last ports of call, the nearest last. */
    List<String> from() {
        return switch (this) {
            case NORTH_EUROPE -> List.of("NLRTM", "COCTG", "PABLB");
            case MEDITERRANEAN -> List.of("ESALG", "COCTG", "PAMIT");
            case RUSSIA -> List.of("RULED", "NLVLI", "PACTB");
            case NORTH_AMERICA -> List.of("USHOU", "USPEF", "PACTB");
            case ASIA -> List.of("CNYTN", "KRPUS", "PABLB");
            case SOUTH -> List.of("ARBUE", "CLSAI", "PECLL");
        };
    }

    /** Next ports of call, the nearest first. */
    List<Port> to() {
        return switch (this) {
            case NORTH_EUROPE -> List.of(port("NLRTM", 4), port("BEANR", 4), port("DEHAM", 2), port("GBLGP", 1));
            case MEDITERRANEAN ->
                List.of(
                        port("ESALG", 2),
                        port("DZALG", 2),
                        port("ITSAL", 2),
                        port("LYMRA", 1),
                        port("TRMER", 2),
                        port("SAJED", 3),
                        port("AEJEA", 2));
            case RUSSIA -> List.of(port("NLVLI", 1), port("PLGDY", 1), port("RULED", 8));
            case NORTH_AMERICA -> List.of(port("USPEF", 3), port("USHOU", 3), port("USILG", 4));
            case ASIA ->
                List.of(port("JPYOK", 1), port("KRPUS", 1), port("CNTXG", 2), port("CNYTN", 4), port("VNSGN", 1));
            case SOUTH -> List.of(port("PECLL", 1), port("CLSAI", 3), port("CLSVE", 1), port("ARBUE", 3));
        };
    }

    /** Share of a kind of load that goes to this market. */
    double shareOf(LoadKind load) {
        Demand demand = demand();
        return switch (load) {
            case BANANAS_PALLETISED, BANANAS_FLOOR_STOWED, FLOWERS -> demand.bananas;
            case SHRIMP -> demand.shrimp;
            case COCOA_SACKS, COFFEE_SACKS -> demand.beans;
            case CANNED_FISH -> demand.fish;
            case TIMBER, BALSA, SCRAP -> demand.wood;
            case TILES, MACHINERY, CAR_AND_MOTORCYCLES, DRUMS, BOTTLES, FURNITURE, GROUPAGE, EMPTY -> demand.other;
        };
    }

    /** Share of all exports that goes to this market. */
    double share() {
        return Shares.OF.getOrDefault(this, 0.0);
    }

    /** The market at a quantile of all exports, 0 to 1. */
    static Market at(double quantile) {
        double left = quantile;
        for (Market market : values()) {
            if (left < market.share()) {
                return market;
            }
            left -= market.share();
        }
        return SOUTH;
    }

    String drawPort(Chance chance) {
        List<Port> ports = to();
        double[] weights = ports.stream().mapToDouble(Port::weight).toArray();
        return ports.get(chance.weighted(weights)).code();
    }

    private static Port port(String code, double weight) {
        return new Port(code, weight);
    }
}
