package org.aforo.portday;

import java.time.Instant;
import java.util.Optional;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.Visit.Times;
import org.jspecify.annotations.Nullable;

/** What happens to a box between its coming and its leaving: moves by order, readings of its machine, a scan it missed. */
final class Yard {

    private static final double HOURS_BETWEEN_READINGS = 12;
    private static final int MOST_READINGS = 12;

    private Yard() {}

    static void tell(VisitLog events, Chance chance) {
        Visit visit = events.visit();
        Times times = events.times();
        Instant came = times.gateIn().or(times::discharged).orElseThrow();
        Instant leaves = times.loaded().or(times::gateOut).orElseThrow();
        visit.journey().mishaps().notScanned().ifPresent(reason -> {
            Instant at = Clock.earlier(Clock.plusHours(came, Lanes.MOST_WAITING_HOURS), leaves.minusSeconds(3600));
            events.add(at, Kind.NOT_SCANNED, new Fields().put("reason", reason));
        });
        String block = block(chance);
        Instant placed = Clock.earlier(
                times.scanned().orElse(came).plusSeconds(chance.seconds(900, 2400)), Clock.plusHours(leaves, -0.5));
        move(events, placed, times.gateIn().isPresent() ? "GATE" : "QUAY", block, order(chance));
        if (visit.truth().indicators().contains(Indicator.MOVE_WITHOUT_ORDER)) {
            move(events, secretly(visit, placed, leaves, chance), block, block(chance), null);
        }
        Instant fetched = Clock.later(placed.plusSeconds(60), leaves.minusSeconds(chance.seconds(600, 5400)));
        move(
                events,
                Clock.earlier(fetched, leaves),
                block,
                times.loaded().isPresent() ? "QUAY" : "GATE",
                order(chance));
        if (visit.box().setPointC().isPresent()) {
            temperatures(events, came, leaves, chance.fork("celsius"));
        }
    }

    /** Shortly before the box is opened, if it is; else whenever somebody was careless. */
    private static Instant secretly(Visit visit, Instant from, Instant to, Chance chance) {
        Optional<Instant> opened = visit.truth()
                .contamination()
                .filter(each -> each.when() != When.BEFORE_SCAN)
                .map(each -> each.at().minusSeconds(1200));
        return opened.filter(at -> at.isAfter(from))
                .orElseGet(() -> Clock.plusHours(from, Clock.hours(from, to) * chance.between(0.2, 0.8)));
    }

    private static void move(VisitLog events, Instant at, String from, String to, @Nullable String order) {
        events.add(at, Kind.MOVED, new Fields().put("from", from).put("to", to).put("order", order));
    }

    private static String block(Chance chance) {
        return (char) ('A' + chance.nextInt(12)) + Numbers.padded(1 + chance.nextInt(60), 2) + "-"
                + Numbers.padded(1 + chance.nextInt(6), 2) + "-" + (1 + chance.nextInt(5));
    }

    private static String order(Chance chance) {
        return "ZZM" + Numbers.padded(chance.nextInt(10_000_000), 7);
    }

    /** Return air keeps within 0.8 degrees of the set point; an open door lets it rise by four and more for an hour. */
    private static void temperatures(VisitLog events, Instant came, Instant leaves, Chance chance) {
        int setPoint = events.visit().box().setPointC().orElseThrow();
        Instant at = came.plusSeconds(2400);
        for (int i = 0; i < MOST_READINGS && at.isBefore(leaves); i++) {
            reading(events, at, setPoint, chance.between(-0.8, 0.8));
            at = Clock.plusHours(at, HOURS_BETWEEN_READINGS);
        }
        if (events.visit().truth().indicators().contains(Indicator.TEMPERATURE_BREAK)) {
            reading(
                    events,
                    secretly(events.visit(), came, leaves, chance).plusSeconds(1800),
                    setPoint,
                    chance.between(4.0, 11.0));
        }
    }

    private static void reading(VisitLog events, Instant at, int setPoint, double above) {
        double celsius = Math.rint((setPoint + above) * 10) / 10;
        events.add(at, Kind.TEMPERATURE, new Fields().put("celsius", celsius).put("setPoint", setPoint));
    }
}
