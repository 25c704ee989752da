package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.Visit.Consignment;
import org.aforo.portday.Visit.Lorry;
import org.aforo.portday.Visit.Seals;
import org.aforo.portday.Visit.Times;
import org.jspecify.annotations.Nullable;

/** What happens to a visit, as everybody at the port may know it. Scans are not among it: see {@link Timeline}. */
final class EventList {

    private static final double HOURS_BETWEEN_READINGS = 12;
    private static final int MOST_READINGS = 12;

    private final PortDayPlan plan;
    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, Terminal> terminals = new HashMap<>();
    private final Chance root;

    EventList(PortDayPlan plan) {
        this.plan = plan;
        plan.calls().forEach(call -> calls.put(call.id(), call));
        plan.settings().world().terminals().forEach(terminal -> terminals.put(terminal.code(), terminal));
        this.root = new Chance(plan.settings().seed()).fork("events");
    }

    PortDayPlan plan() {
        return plan;
    }

    Call call(String id) {
        Call call = calls.get(id);
        if (call == null) {
            throw new IllegalArgumentException("no such call: " + id);
        }
        return call;
    }

    Terminal terminal(String code) {
        Terminal terminal = terminals.get(code);
        if (terminal == null) {
            throw new IllegalArgumentException("no such terminal: " + code);
        }
        return terminal;
    }

    /** The voyage a visit is known by: the one it was booked on when it leaves by sea, else the one that brings it. */
    String voyage(Visit visit) {
        Call.Service service = call(visit.journey().call()).service();
        if (visit.trade() == Trade.TRANSHIPMENT) {
            return departure(visit);
        }
        return visit.trade().outbound() ? service.voyageOut() : service.voyageIn();
    }

    private String departure(Visit visit) {
        return call(visit.journey().loadedOn().orElseThrow()).service().voyageOut();
    }

    static String direction(Trade trade) {
        return switch (trade) {
            case EXPORT, EMPTY_OUT, RETURN -> "export";
            case IMPORT, EMPTY_IN -> "import";
            // As the server spells it.
            case TRANSHIPMENT -> "transshipment";
        };
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** No event of the visit is before this. */
    static Instant earliest(Visit visit) {
        Instant booked = visit.journey().times().booked();
        return visit.papers().seals().seenOn().isPresent() ? Clock.plusHours(booked, -24.0 * 30) : booked;
    }

    /** By time. */
    List<Event> of(Visit visit) {
        Writer events = new Writer(visit, voyage(visit));
        Chance chance = root.fork(visit.id());
        booked(events);
        arrived(events, chance.fork("arrived"));
        inTheYard(events, chance.fork("yard"));
        left(events);
        aftermath(events, chance.fork("after"));
        events.list.sort(Comparator.comparing(Event::at));
        return events.list;
    }

    /** Collects the events of one visit. */
    private static final class Writer {
        private final Visit visit;
        private final String voyage;
        private final List<Event> list = new ArrayList<>();

        Writer(Visit visit, String voyage) {
            this.visit = visit;
            this.voyage = voyage;
        }

        Times times() {
            return visit.journey().times();
        }

        void add(Instant at, Kind kind, Fields details) {
            add(at, kind, voyage, details);
        }

        void add(Instant at, Kind kind, @Nullable String onVoyage, Fields details) {
            list.add(new Event(
                    at, kind, visit.journey().terminal(), visit.box().number().text(), onVoyage, details.map()));
        }
    }

    private void booked(Writer events) {
        Visit visit = events.visit;
        Visit.Journey journey = visit.journey();
        Call call =
                call(visit.trade() == Trade.TRANSHIPMENT ? journey.loadedOn().orElseThrow() : journey.call());
        Optional<Consignment> first = visit.papers().consignments().stream().findFirst();
        Fields details = new Fields()
                .put("direction", direction(visit.trade()))
                .put("trade", text(visit.trade()))
                .put("booking", visit.papers().booking())
                .put("line", journey.line().code())
                .put("vessel", call.vessel().name())
                .put("port", terminal(journey.terminal()).port())
                .put("cutOff", visit.trade().outbound() ? call.times().cutOff() : null)
                .put("containerType", visit.box().type().code())
                .put("loaded", visit.trade().loaded())
                .put("loading", journey.ports().loading())
                .put("discharge", journey.ports().declared())
                .put("shipper", first.map(each -> each.parties().shipper().name()))
                .put("consignee", first.map(each -> each.parties().consignee().name()))
                .put("hs", first.map(each -> each.goods().getFirst().hs()))
                .put("earlierShipments", first.map(Consignment::earlierShipments))
                .put("consigneeKnown", first.map(Consignment::consigneeKnown));
        events.add(events.times().booked(), Kind.BOOKED, details);
    }

    private void arrived(Writer events, Chance chance) {
        Visit visit = events.visit;
        Seals seals = visit.papers().seals();
        events.times().discharged().ifPresent(at -> {
            String voyageIn = call(visit.journey().call()).service().voyageIn();
            events.add(
                    at,
                    Kind.DISCHARGED,
                    voyageIn,
                    new Fields()
                            .put("slot", visit.journey().slots().arrival())
                            .put(
                                    "craneKg",
                                    visit.trade().outbound()
                                            ? null
                                            : visit.papers().weights().craneKg()));
            seals.atGate().ifPresent(seal -> sealed(events, at.plusSeconds(60), "arrival", seal));
        });
        events.times().gateIn().ifPresent(at -> {
            lorry(events, at, Kind.GATE_IN);
            weighed(events, at.plusSeconds(chance.seconds(60, 240)));
            seals.atGate().ifPresent(seal -> sealed(events, at.plusSeconds(300), "arrival", seal));
        });
        seals.seenOn().ifPresent(other -> {
            Instant at = Clock.plusHours(events.times().booked(), -24 * chance.between(2.0, 29.0));
            events.list.add(new Event(
                    at,
                    Kind.SEALED,
                    visit.journey().terminal(),
                    other.text(),
                    null,
                    new Fields()
                            .put("stage", "register")
                            .put("seal", seals.atLoading())
                            .map()));
        });
    }

    private static void sealed(Writer events, Instant at, String stage, String seal) {
        events.add(at, Kind.SEALED, new Fields().put("stage", stage).put("seal", seal));
    }

    private static void weighed(Writer events, Instant at) {
        OptionalInt kg = events.visit.papers().weights().gateKg();
        if (kg.isPresent()) {
            events.add(at, Kind.WEIGHED, new Fields().put("kg", kg));
        }
    }

    private static void lorry(Writer events, Instant at, Kind kind) {
        Lorry lorry = events.visit.journey().lorry().orElseThrow();
        events.add(
                at,
                kind,
                new Fields()
                        .put("lorry", lorry.plate())
                        .put("driver", lorry.driver())
                        .put("lorryIncidents", lorry.incidents()));
    }

    private void inTheYard(Writer events, Chance chance) {
        Visit visit = events.visit;
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
        visit.journey().mishaps().changed().ifPresent(at -> rolled(events, at));
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

    private static void move(Writer events, Instant at, String from, String to, @Nullable String order) {
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
    private static void temperatures(Writer events, Instant came, Instant leaves, Chance chance) {
        int setPoint = events.visit.box().setPointC().orElseThrow();
        Instant at = came.plusSeconds(2400);
        for (int i = 0; i < MOST_READINGS && at.isBefore(leaves); i++) {
            reading(events, at, setPoint, chance.between(-0.8, 0.8));
            at = Clock.plusHours(at, HOURS_BETWEEN_READINGS);
        }
        if (events.visit.truth().indicators().contains(Indicator.TEMPERATURE_BREAK)) {
            reading(
                    events,
                    secretly(events.visit, came, leaves, chance).plusSeconds(1800),
                    setPoint,
                    chance.between(4.0, 11.0));
        }
    }

    private static void reading(Writer events, Instant at, int setPoint, double above) {
        double celsius = Math.rint((setPoint + above) * 10) / 10;
        events.add(at, Kind.TEMPERATURE, new Fields().put("celsius", celsius).put("setPoint", setPoint));
    }

    private void rolled(Writer events, Instant at) {
        Visit visit = events.visit;
        boolean otherVessel = visit.trade() != Trade.TRANSHIPMENT
                && !visit.journey()
                        .loadedOn()
                        .orElseThrow()
                        .equals(visit.journey().call());
        Visit.Ports ports = visit.journey().ports();
        boolean otherPort = !ports.declared().equals(ports.discharge());
        events.add(
                at,
                Kind.ROLLED,
                new Fields()
                        .put("to", otherVessel ? departure(visit) : null)
                        .put("discharge", otherPort ? ports.discharge() : null)
                        .put("reason", otherVessel ? "rolled to a later vessel" : "change of destination"));
    }

    private void left(Writer events) {
        Visit visit = events.visit;
        Seals seals = visit.papers().seals();
        events.times().loaded().ifPresent(at -> {
            seals.atLoading().ifPresent(seal -> sealed(events, at.minusSeconds(90), "departure", seal));
            events.add(
                    at,
                    Kind.LOADED,
                    departure(visit),
                    new Fields()
                            .put("slot", visit.journey().slots().actual())
                            .put("craneKg", visit.papers().weights().craneKg()));
        });
        events.times().gateOut().ifPresent(at -> {
            weighed(events, at.minusSeconds(240));
            seals.atLoading().ifPresent(seal -> sealed(events, at.minusSeconds(120), "departure", seal));
            lorry(events, at, Kind.GATE_OUT);
        });
    }

    private void aftermath(Writer events, Chance chance) {
        events.visit
                .truth()
                .contamination()
                .flatMap(Contamination::reported)
                .ifPresent(report -> events.list.add(new Event(
                        report.at(),
                        Kind.DESTINATION_REPORT,
                        null,
                        events.visit.box().number().text(),
                        departure(events.visit),
                        new Fields()
                                .put("port", report.port())
                                .put("found", chance.happens(0.9) ? "cocaine" : "drugs, not named")
                                .put("kg", report.kg())
                                .put("place", report.place())
                                .put("source", report.source())
                                .map())));
    }
}
