package org.aforo.portday;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aforo.portday.Contamination.Report;
import org.aforo.portday.Contamination.When;

/** What follows once boxes are scanned and loaded: when it was hidden, who leaves by the gate, and what is found far away. */
final class Aftermath {

    private Aftermath() {}

    /** A box that stands long must be there long: where the vessel is too near, its seal shows instead. */
    static void settleDwell(Draft draft) {
        Instant loaded = draft.loaded;
        if (!draft.shows(Indicator.LONG_DWELL) || loaded == null) {
            return;
        }
        double room = Clock.hours(draft.came(), loaded) - 4;
        if (room > 13) {
            draft.extraDwellHours = draft.chance.fork("dwell").between(12.5, Math.min(30, room));
            return;
        }
        draft.indicators.remove(Indicator.LONG_DWELL);
        if (!draft.shows(Indicator.SEAL_DIFFERS)) {
            draft.indicators.add(Indicator.SEAL_DIFFERS);
            draft.indicators.sort(null);
            Sealing.seal(draft);
        }
    }

    static void leave(Draft draft) {
        Chance chance = draft.chance.fork("leave");
        Instant scanned = draft.scanned;
        if (draft.trade.byGateOut()) {
            Instant ready = scanned == null ? draft.came() : Clock.later(scanned, draft.came());
            double days = draft.trade.loaded() ? Math.min(12, chance.logNormal(2.5, 0.6)) : chance.between(0.2, 3.0);
            draft.gateOut = Clock.plusHours(ready, 2 + 24 * days);
        }
        Plot plot = draft.plot;
        if (draft.guilty && plot != null) {
            draft.hiddenAt = hiddenAt(draft, plot.when(), chance);
        }
    }

    private static Instant hiddenAt(Draft draft, When when, Chance chance) {
        Instant loaded = draft.loaded;
        if (when == When.BEFORE_SCAN || loaded == null) {
            return Clock.plusHours(draft.came(), -chance.between(1.0, 30.0));
        }
        Instant scanned = draft.lastScanned;
        Instant from = scanned == null ? draft.came() : scanned;
        double hours = Clock.hours(from, loaded);
        return Clock.plusHours(from, hours * chance.between(0.15, 0.9));
    }

    /** A seizure at the destination, if there is to be one. */
    static Optional<Report> report(Draft draft, double share) {
        Chance chance = draft.chance.fork("abroad");
        Plot plot = draft.plot;
        Instant loaded = draft.loaded;
        if (!draft.guilty || plot == null || loaded == null || !chance.happens(share)) {
            return Optional.empty();
        }
        double days = passageDays(draft.market(), chance) + chance.between(1.0, 12.0);
        return Optional.of(new Report(
                Clock.plusHours(loaded, 24 * days),
                draft.discharge,
                Math.rint(plot.kg() * chance.between(1.0, 1.06)),
                place(plot.hiding(), chance),
                "Customs of " + draft.discharge.substring(0, 2) + " (invented report)"));
    }

    private static double passageDays(Market market, Chance chance) {
        return switch (market) {
            case NORTH_EUROPE -> chance.between(14.0, 20.0);
            case MEDITERRANEAN -> chance.between(18.0, 28.0);
            case RUSSIA -> chance.between(20.0, 27.0);
            case NORTH_AMERICA -> chance.between(6.0, 11.0);
            case ASIA -> chance.between(26.0, 36.0);
            case SOUTH -> chance.between(5.0, 14.0);
        };
    }

    /** In the words of those who find it, which are not always the same. */
    private static String place(Hiding hiding, Chance chance) {
        List<String> words = switch (hiding.kind()) {
            case BAGS_BEHIND_DOORS ->
                List.of("sports bags behind the doors", "bags on top of the cargo near the doors");
            case BRICKS_IN_BOXES, BRICKS_IN_BOXES_MATCHED -> List.of("among the goods in some boxes", "inside cartons");
            case SUBSTITUTED_PALLET -> List.of("instead of the goods, on whole pallets", "on pallets in the middle");
            case DRUM_COMPARTMENTS, DISSOLVED_IN_DRUMS -> List.of("in drums", "in several drums");
            case WITHIN_MACHINERY -> List.of("inside the machine", "in a machine's housing");
            case WITHIN_SCRAP -> List.of("between the scrap", "in hollow pieces of scrap");
            case FALSE_BULKHEAD -> List.of("behind a false front wall");
            case FALSE_FLOOR, UNDER_FLOOR, T_FLOOR -> List.of("under the floor");
            case MACHINERY_BAY -> List.of("in the refrigeration unit", "behind the compressor");
            case EVAPORATOR -> List.of("behind the evaporator panel", "in the refrigeration unit");
            case FRONT_WALL, ROOF, CORNER_POST, CHASSIS, SIDE_INSULATION, DOOR_LEAF, WEAPONS, CASH, CIGARETTES ->
                List.of(hiding.kind().english());
        };
        return chance.oneOf(words);
    }
}
