package org.aforo.portday;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which terminal and vessel a box goes to, and when it comes to the gate. */
final class Berths {

    private static final double FREE_DAYS_BEFORE_CUT_OFF = 3;
    private static final double LAST_MINUTE_HOURS = 0.25;
    private static final double CONNECTION_HOURS = 6;
    private static final double DAYS_A_YEAR = 365.25;

    /** How much of the day's traffic the night has, hour by hour, to the day's busiest hours. */
    private static final double NIGHT = 0.4;

    private final Settings settings;
    private final Timetable timetable;

    Berths(Settings settings, Timetable timetable) {
        this.settings = settings;
        this.timetable = timetable;
    }

    Draft draft(int index, Trade trade, Chance chance) {
        Chance when = chance.fork("when");
        int day = when.nextInt(settings.days());
        Terminal terminal = settings.world().terminals().get(when.weighted(shares(day)));
        Instant dawn = Clock.midnight(settings.firstDay().plusDays(day));
        Instant night = Clock.midnight(settings.firstDay().plusDays(day + 1L));
        if (trade.discharged()) {
            Sailing bringing = trade == Trade.TRANSHIPMENT
                    ? connecting(terminal, arriving(terminal, dawn, night, when))
                    : arriving(terminal, dawn, night, when);
            return bySea(new Draft(index, trade, terminal, bringing, chance), when);
        }
        Sailing sailing = departing(terminal, dawn, night, when);
        Draft draft = new Draft(index, trade, terminal, sailing, chance);
        draft.leaving = sailing;
        draft.gateIn = gateIn(sailing, dawn, night, when);
        draft.booked = Clock.plusHours(draft.gateIn, -24 * when.between(2.0, 16.0));
        return draft;
    }

    private Draft bySea(Draft draft, Chance when) {
        draft.booked = Clock.plusHours(draft.sailing.times().arrival(), -24 * when.between(9.0, 35.0));
        if (draft.trade == Trade.TRANSHIPMENT) {
            List<Sailing> later = connections(draft.sailing);
            draft.leaving = later.get(when.nextInt(Math.min(3, later.size())));
        }
        return draft;
    }

    /** Vessels that come late enough to take over a box from another. */
    private List<Sailing> connections(Sailing bringing) {
        Instant earliest = Clock.plusHours(bringing.times().arrival(), CONNECTION_HOURS);
        return timetable.of(bringing.call().terminal()).stream()
                .filter(other -> other.times().arrival().isAfter(earliest))
                .toList();
    }

    /** The terminal's last vessels have no connection; its early one always has. */
    private Sailing connecting(Terminal terminal, Sailing bringing) {
        return connections(bringing).isEmpty() ? timetable.of(terminal.code()).getFirst() : bringing;
    }

    /** Shares of the terminals on a day, which drift. */
    private double[] shares(int day) {
        List<Terminal> terminals = settings.world().terminals();
        double[] shares = new double[terminals.size()];
        for (int i = 0; i < shares.length; i++) {
            Terminal.Traffic traffic = terminals.get(i).traffic();
            shares[i] = traffic.share() * StrictMath.pow(1 + traffic.yearlyGrowth(), day / DAYS_A_YEAR);
        }
        return shares;
    }

    /** The vessel before whose cut-off the box comes, among those it can come for on that day. */
    private Sailing departing(Terminal terminal, Instant dawn, Instant night, Chance when) {
        List<Sailing> calls = timetable.of(terminal.code());
        double[] hours = new double[calls.size()];
        boolean any = false;
        for (int i = 0; i < hours.length; i++) {
            hours[i] = Math.max(0, Clock.hours(opens(calls.get(i), dawn), closes(calls.get(i), night)));
            any |= hours[i] > 0;
        }
        // The last call's cut-off is after the first day's dawn whatever the settings.
        return any ? calls.get(when.weighted(hours)) : calls.getLast();
    }

    private static Instant opens(Sailing sailing, Instant dawn) {
        return Clock.later(dawn, Clock.plusHours(sailing.times().cutOff(), -24 * FREE_DAYS_BEFORE_CUT_OFF));
    }

    private static Instant closes(Sailing sailing, Instant night) {
        return Clock.earlier(night, Clock.plusHours(sailing.times().cutOff(), -LAST_MINUTE_HOURS));
    }

    private static Instant gateIn(Sailing sailing, Instant dawn, Instant night, Chance when) {
        Instant from = opens(sailing, dawn);
        Instant to = closes(sailing, night);
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        if (seconds <= 0) {
            return Clock.plusHours(sailing.times().cutOff(), -when.between(1.0, 12.0));
        }
        while (true) {
            Instant at = from.plusSeconds((long) (seconds * when.nextDouble()));
            int hour = Clock.local(at).getHour();
            if (when.happens(hour < 6 ? NIGHT : 1)) {
                return at;
            }
        }
    }

    /** The vessel that brings a box on that day. */
    private Sailing arriving(Terminal terminal, Instant dawn, Instant night, Chance when) {
        List<Sailing> calls = timetable.of(terminal.code());
        List<Sailing> fitting = calls.stream()
                .filter(call -> call.times().arrival().isAfter(Clock.plusHours(dawn, -8))
                        && call.times().arrival().isBefore(Clock.plusHours(night, -4)))
                .toList();
        return fitting.isEmpty() ? nearest(calls, dawn) : when.oneOf(fitting);
    }

    private static Sailing nearest(List<Sailing> calls, Instant dawn) {
        Sailing nearest = calls.getFirst();
        for (Sailing call : calls) {
            if (Math.abs(Clock.hours(call.times().arrival(), dawn))
                    < Math.abs(Clock.hours(nearest.times().arrival(), dawn))) {
                nearest = call;
            }
        }
        return nearest;
    }

    /** After the cut-off: onto the next vessel, or to another port of discharge. */
    void changeLate(Draft draft, Chance chance) {
        Sailing taking = draft.leaving;
        if (taking == null) {
            throw new IllegalStateException("nothing takes " + draft.id() + " away");
        }
        draft.changedAt = Clock.plusHours(taking.times().cutOff(), chance.between(1.0, 4.5));
        Optional<Sailing> next = timetable.after(taking);
        if (next.isPresent() && draft.trade != Trade.TRANSHIPMENT && chance.happens(0.6)) {
            draft.leaving = next.get();
            return;
        }
        List<String> others = taking.call().service().to().stream()
                .filter(port -> !port.equals(draft.declaredDischarge))
                .toList();
        draft.discharge = chance.oneOf(others);
    }
}
