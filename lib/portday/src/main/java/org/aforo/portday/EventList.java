package org.aforo.portday;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.portday.Event.Kind;
import org.aforo.portday.Visit.Consignment;
import org.aforo.portday.Visit.Lorry;
import org.aforo.portday.Visit.Seals;

/** What happens to a visit, as everybody at the port may know it. Scans are not among it: see {@link Timeline}. */
final class EventList {

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
        VisitLog events = new VisitLog(visit, voyage(visit));
        Chance chance = root.fork(visit.id());
        booked(events);
        arrived(events, chance.fork("arrived"));
        Yard.tell(events, chance.fork("yard"));
        visit.journey().mishaps().changed().ifPresent(at -> rolled(events, at));
        left(events);
        aftermath(events, chance.fork("after"));
        return events.byTime();
    }

    private void booked(VisitLog events) {
        Visit visit = events.visit();
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

    private void arrived(VisitLog events, Chance chance) {
        Visit visit = events.visit();
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
            seals.atGate().ifPresent(seal -> events.sealed(at.plusSeconds(60), "arrival", seal));
        });
        events.times().gateIn().ifPresent(at -> {
            lorry(events, at, Kind.GATE_IN);
            weighed(events, at.plusSeconds(chance.seconds(60, 240)));
            seals.atGate().ifPresent(seal -> events.sealed(at.plusSeconds(300), "arrival", seal));
        });
        seals.seenOn().ifPresent(other -> {
            Instant at = Clock.plusHours(events.times().booked(), -24 * chance.between(2.0, 29.0));
            events.add(new Event(
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

    private static void weighed(VisitLog events, Instant at) {
        OptionalInt kg = events.visit().papers().weights().gateKg();
        if (kg.isPresent()) {
            events.add(at, Kind.WEIGHED, new Fields().put("kg", kg));
        }
    }

    private static void lorry(VisitLog events, Instant at, Kind kind) {
        Lorry lorry = events.visit().journey().lorry().orElseThrow();
        events.add(
                at,
                kind,
                new Fields()
                        .put("lorry", lorry.plate())
                        .put("driver", lorry.driver())
                        .put("lorryIncidents", lorry.incidents()));
    }

    private void rolled(VisitLog events, Instant at) {
        Visit visit = events.visit();
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

    private void left(VisitLog events) {
        Visit visit = events.visit();
        Seals seals = visit.papers().seals();
        events.times().loaded().ifPresent(at -> {
            seals.atLoading().ifPresent(seal -> events.sealed(at.minusSeconds(90), "departure", seal));
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
            seals.atLoading().ifPresent(seal -> events.sealed(at.minusSeconds(120), "departure", seal));
            lorry(events, at, Kind.GATE_OUT);
        });
    }

    private void aftermath(VisitLog events, Chance chance) {
        events.visit()
                .truth()
                .contamination()
                .flatMap(Contamination::reported)
                .ifPresent(report -> events.add(new Event(
                        report.at(),
                        Kind.DESTINATION_REPORT,
                        null,
                        events.visit().box().number().text(),
                        departure(events.visit()),
                        new Fields()
                                .put("port", report.port())
                                .put("found", chance.happens(0.9) ? "cocaine" : "drugs, not named")
                                .put("kg", report.kg())
                                .put("place", report.place())
                                .put("source", report.source())
                                .map())));
    }
}
