package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.portday.Call.Carrier;

/**
 * When which vessel comes where. Each terminal has one early call whose cut-off is past when the first day begins, for what comes by sea, and
 * then a call for every {@value #BOXES_A_CALL} boxes or so, cut-offs spread from the first morning to a day after the last.
 */
final class Timetable {

    private static final int BOXES_A_CALL = 500;
    private static final double BEFORE_FIRST_CUT_OFF_HOURS = 8;
    private static final double AFTER_LAST_DAY_HOURS = 24;
    private static final double HOURS_TO_NEXT_CUT_OFF = 6;
    private static final double GOLDEN_SECTION = 0.6180339887498949;

    private final Settings settings;
    private final List<Sailing> sailings;
    private final Map<String, List<Sailing>> byTerminal = new HashMap<>();

    Timetable(Settings settings, Chance chance) {
        this.settings = settings;
        List<Sailing> drawn = new ArrayList<>();
        for (Terminal terminal : settings.world().terminals()) {
            callsOf(terminal, chance.fork(terminal.code()), drawn);
        }
        drawn.sort(Comparator.comparing((Sailing sailing) -> sailing.times().arrival())
                .thenComparing(sailing -> sailing.call().terminal()));
        List<Sailing> numbered = new ArrayList<>();
        for (Sailing sailing : drawn) {
            numbered.add(
                    numbered(numbered.size(), sailing, chance.fork("vessel").fork(numbered.size())));
        }
        sailings = List.copyOf(numbered);
        for (Sailing sailing : sailings) {
            byTerminal
                    .computeIfAbsent(sailing.call().terminal(), terminal -> new ArrayList<>())
                    .add(sailing);
        }
    }

    /** All of them, by arrival. */
    List<Sailing> all() {
        return sailings;
    }

    /** Those of a terminal, by arrival. */
    List<Sailing> of(String terminal) {
        return byTerminal.getOrDefault(terminal, List.of());
    }

    /** The next vessel at the same terminal whose cut-off is so much later that a box still gets onto its cargo report. */
    Optional<Sailing> after(Sailing sailing) {
        return of(sailing.call().terminal()).stream()
                .filter(other ->
                        Clock.hours(sailing.times().cutOff(), other.times().cutOff()) > HOURS_TO_NEXT_CUT_OFF)
                .findFirst();
    }

    private void callsOf(Terminal terminal, Chance chance, List<Sailing> into) {
        Instant start = Clock.midnight(settings.firstDay());
        Instant early = Clock.plusHours(start, chance.between(-3.0, 4.0));
        // Markets in turn, each as often as its share, so that a few calls already show the whole trade.
        double market = chance.nextDouble();
        into.add(sailing(terminal, early.minusSeconds(chance.seconds(21_600, 36_000)), early, market, chance));
        double boxes = settings.containers() * terminal.traffic().share();
        int calls = (int) Math.max(1 + settings.days() / 2, Math.round(boxes / BOXES_A_CALL));
        if (boxes >= 12) {
            calls = Math.max(calls, 2);
        }
        double span = settings.days() * 24 + AFTER_LAST_DAY_HOURS - BEFORE_FIRST_CUT_OFF_HOURS;
        for (int i = 0; i < calls; i++) {
            double hours = BEFORE_FIRST_CUT_OFF_HOURS + span * (i + chance.between(0.25, 0.75)) / calls;
            Instant cutOff = Clock.plusHours(start, hours);
            market = (market + GOLDEN_SECTION) % 1;
            into.add(sailing(terminal, cutOff, cutOff.plusSeconds(chance.seconds(21_600, 36_000)), market, chance));
        }
    }

    private static Sailing sailing(Terminal terminal, Instant cutOff, Instant arrival, double quantile, Chance chance) {
        Market market = Market.at(quantile);
        Carrier operator = Invented.carrier(chance.nextInt(Invented.carriers()));
        Call.Times times = new Call.Times(cutOff, arrival, Clock.plusHours(arrival, chance.between(14.0, 28.0)));
        Call.Vessel nobody = Invented.vessel(0, operator);
        Call.Service service = new Call.Service(
                "",
                "",
                market.from(),
                market.to().stream().map(Market.Port::code).toList(),
                carriers(operator, chance));
        return new Sailing(0, new Call("", terminal.code(), nobody, service, times), market);
    }

    /** The operator and up to two lines that share its slots. */
    private static List<Carrier> carriers(Carrier operator, Chance chance) {
        List<Carrier> carriers = new ArrayList<>(List.of(operator));
        int partners = chance.weighted(new double[] {0.4, 0.4, 0.2});
        while (carriers.size() <= partners) {
            Carrier partner = Invented.carrier(chance.nextInt(Invented.carriers()));
            if (!carriers.contains(partner)) {
                carriers.add(partner);
            }
        }
        return carriers;
    }

    /** Voyage numbers go up with time and are unique in a plan, as are vessels: none calls twice. */
    private static Sailing numbered(int index, Sailing sailing, Chance chance) {
        Call call = sailing.call();
        Call.Service service = call.service();
        int number = 101 + 2 * index;
        Call.Service named =
                new Call.Service(number + "S", (number + 1) + "N", service.from(), service.to(), service.carriers());
        return new Sailing(
                index,
                new Call(
                        "C" + Numbers.padded(index, 4),
                        call.terminal(),
                        Invented.vessel(
                                (index * 7 + chance.nextInt(7)) % 10_000,
                                call.vessel().operator()),
                        named,
                        call.times()),
                sailing.market());
    }
}
