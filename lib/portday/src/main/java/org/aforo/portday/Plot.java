package org.aforo.portday;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aforo.portday.Contamination.Method;
import org.aforo.portday.Contamination.When;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * How somebody would hide something in a box, and what of it might be seen. Drawn for the guilty, and for an equal number of the innocent,
 * who then show the same and hide nothing: what is seen has the same law on both sides.
 */
record Plot(Hiding hiding, double kg, When when, List<Indicator> showing) {

    /** A step of less drowns in what scales differ by. */
    static final double LEAST_STEP_KG = 600;

    private static final Map<Method, Double> METHODS =
            Map.of(Method.RIP_ON, 0.42, Method.WITH_CARGO, 0.3, Method.STRUCTURE, 0.28);
    private static final double SECOND_INDICATOR = 0.3;

    static Plot draw(LoadKind load, ContainerType box, boolean yard, Predicate<Indicator> possible, Chance chance) {
        Hiding hiding = hiding(load, box, chance);
        double kg = hiding.drawKg(chance);
        When when = yard ? when(hiding, chance) : When.BEFORE_SCAN;
        boolean heavy = kg >= LEAST_STEP_KG && (hiding.addsMass() || when == When.SWAPPED);
        return new Plot(
                hiding,
                kg,
                when,
                indicators(
                        hiding.method(),
                        when,
                        indicator -> possible.test(indicator)
                                && (indicator != Indicator.WEIGHT_STEP || heavy)
                                && (indicator != Indicator.TEMPERATURE_BREAK || load.refrigerated()),
                        chance));
    }

    private static Hiding hiding(LoadKind load, ContainerType box, Chance chance) {
        Method method = chance.oneOf(METHODS);
        List<Hiding> fitting = fitting(method, load, box);
        if (fitting.isEmpty()) {
            fitting = fitting(Method.RIP_ON, load, box);
        }
        return fitting.get(
                chance.weighted(fitting.stream().mapToDouble(Hiding::share).toArray()));
    }

    private static List<Hiding> fitting(Method method, LoadKind load, ContainerType box) {
        return Hiding.ALL.stream()
                .filter(hiding -> hiding.method() == method && hiding.fits(load, box))
                .toList();
    }

    private static When when(Hiding hiding, Chance chance) {
        return chance.oneOf(
                switch (hiding.method()) {
                    case RIP_ON -> Map.of(When.BEFORE_SCAN, 0.45, When.AFTER_SCAN, 0.47, When.SWAPPED, 0.08);
                    case WITH_CARGO -> Map.of(When.BEFORE_SCAN, 0.93, When.SWAPPED, 0.07);
                    case STRUCTURE ->
                        hiding.quick()
                                ? Map.of(When.BEFORE_SCAN, 0.6, When.AFTER_SCAN, 0.4)
                                : Map.of(When.BEFORE_SCAN, 1.0);
                });
    }

    private static List<Indicator> indicators(Method method, When when, Predicate<Indicator> possible, Chance chance) {
        Map<Indicator, Double> weights = new EnumMap<>(weights(method, when));
        weights.keySet().removeIf(possible.negate());
        List<Indicator> showing = new ArrayList<>();
        int wanted = chance.happens(SECOND_INDICATOR) ? 2 : 1;
        while (showing.size() < wanted && !weights.isEmpty()) {
            Indicator drawn = chance.oneOf(weights);
            showing.add(drawn);
            weights.remove(drawn);
            // Both are said of the consignee; one of them is enough.
            if (drawn == Indicator.FIRST_OF_PAIR || drawn == Indicator.NEW_CONSIGNEE) {
                weights.remove(Indicator.FIRST_OF_PAIR);
                weights.remove(Indicator.NEW_CONSIGNEE);
            }
        }
        return showing.stream().sorted().toList();
    }

    private static Map<Indicator, Double> weights(Method method, When when) {
        if (when == When.SWAPPED) {
            return Map.of(
                    Indicator.SEAL_DIFFERS, 2.0,
                    Indicator.SEAL_SEEN_BEFORE, 1.5,
                    Indicator.MOVE_WITHOUT_ORDER, 2.0,
                    Indicator.SLOT_DIFFERS, 1.5,
                    Indicator.WEIGHT_STEP, 1.0);
        }
        return switch (method) {
            case RIP_ON -> when == When.AFTER_SCAN ? inTheYard(3.0) : onTheRoad(3.0);
            case STRUCTURE -> when == When.AFTER_SCAN ? inTheYard(0.2) : onTheRoad(0.3);
            case WITH_CARGO ->
                Map.of(
                        Indicator.FIRST_OF_PAIR, 3.0,
                        Indicator.NEW_CONSIGNEE, 2.0,
                        Indicator.LATE_CHANGE, 1.5,
                        Indicator.WEIGHT_STEP, 0.5,
                        Indicator.LORRY_OF_INCIDENTS, 1.0,
                        Indicator.SEAL_DIFFERS, 0.3);
        };
    }

    private static Map<Indicator, Double> onTheRoad(double seals) {
        return Map.of(
                Indicator.SEAL_DIFFERS, seals,
                Indicator.SEAL_SEEN_BEFORE, seals / 2,
                Indicator.WEIGHT_STEP, 2.0,
                Indicator.LONG_DWELL, 1.5,
                Indicator.LORRY_OF_INCIDENTS, 1.5,
                Indicator.TEMPERATURE_BREAK, 1.0,
                Indicator.LATE_CHANGE, 0.5);
    }

    private static Map<Indicator, Double> inTheYard(double seals) {
        return Map.of(
                Indicator.SEAL_DIFFERS, seals,
                Indicator.SEAL_SEEN_BEFORE, seals / 2,
                Indicator.MOVE_WITHOUT_ORDER, 2.5,
                Indicator.TEMPERATURE_BREAK, 1.5,
                Indicator.SLOT_DIFFERS, 0.8,
                Indicator.LATE_CHANGE, 0.8,
                Indicator.WEIGHT_STEP, 1.0);
    }
}
