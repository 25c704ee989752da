package org.aforo.bench.selectivity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.portday.Indicator;
import org.aforo.portday.Visit;
import org.aforo.portday.Visit.Consignment;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.PortVisit;

/**
 * What customs knows of an invented visit at the moment it must decide: {@value #HOURS_BEFORE_LOADING} hours before loading. What is known
 * only later (the crane's scale, the seal at loading, the slot on board) is not among it.
 */
final class PortDayFacts {

    static final int HOURS_BEFORE_LOADING = 6;

    /** Longest usual time between gate and scanner, in hours; docs/formats/port-day.md. */
    private static final double DWELL_NORM = 11;

    private PortDayFacts() {}

    /** Empty for a visit that no vessel takes away. */
    static Optional<Instant> decisionAt(Visit visit) {
        Visit.Times times = visit.journey().times();
        return times.loaded().map(loaded -> {
            Instant wanted = loaded.minus(Duration.ofHours(HOURS_BEFORE_LOADING));
            Instant earliest =
                    times.gateIn().or(times::discharged).orElse(wanted).plusSeconds(1_800);
            return wanted.isBefore(earliest) ? earliest : wanted;
        });
    }

    static Facts of(Visit visit, Instant at) {
        Facts.Builder facts = Facts.of(PortVisit.SCHEMA, visit.id(), at);
        declared(visit, facts);
        journey(visit, at, facts);
        measured(visit, at, facts);
        return facts.build();
    }

    private static void declared(Visit visit, Facts.Builder facts) {
        List<Consignment> consignments = visit.papers().consignments();
        facts.put("booking", visit.papers().booking());
        facts.put("line", visit.journey().line().code());
        if (consignments.isEmpty()) {
            return;
        }
        Consignment first = consignments.getFirst();
        facts.read("shipper.taxId", text(first.parties().shipper().taxId()));
        facts.put("shipper.name", first.parties().shipper().name());
        facts.read("consignee.taxId", text(first.parties().consignee().taxId()));
        facts.put("consignee.name", first.parties().consignee().name());
        facts.put("consignee.known", consignments.stream().allMatch(Consignment::consigneeKnown));
        facts.put("pair.shipments", (double) consignments.stream()
                .mapToInt(Consignment::earlierShipments)
                .min()
                .orElse(0));
        facts.put("hs", first.goods().getFirst().hs());
        facts.put("goods.description", first.goods().getFirst().description());
        facts.put("goods.items", (double)
                consignments.stream().mapToInt(each -> each.goods().size()).sum());
        facts.put(
                "declared.kg",
                visit.box().tareKg()
                        + consignments.stream()
                                .mapToDouble(Consignment::grossKg)
                                .sum());
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static void journey(Visit visit, Instant at, Facts.Builder facts) {
        Visit.Journey journey = visit.journey();
        boolean changed =
                journey.mishaps().changed().filter(each -> !each.isAfter(at)).isPresent();
        facts.put("terminal", journey.terminal());
        facts.put("trade", visit.trade().name().replace('_', '-'));
        facts.put("port.loading", journey.ports().loading());
        facts.put("port.declared", journey.ports().declared());
        facts.put(
                "port.discharge",
                changed ? journey.ports().discharge() : journey.ports().declared());
        facts.put("change.late", changed);
        facts.put("container.number", visit.box().number().text());
        facts.put("container.type", visit.box().type().code());
        facts.put("container.loaded", visit.trade().loaded());
        facts.put("container.reefer", visit.box().setPointC().isPresent());
        journey.lorry().ifPresent(lorry -> {
            facts.put("lorry.plate", lorry.plate());
            facts.put("lorry.incidents", (double) lorry.incidents());
        });
        facts.put("booked.at", journey.times().booked());
        journey.times().gateIn().ifPresent(gate -> facts.put("gate.at", gate));
    }

    private static void measured(Visit visit, Instant at, Facts.Builder facts) {
        Visit.Papers papers = visit.papers();
        if (visit.trade().loaded()) {
            facts.put("vgm.kg", (double) papers.weights().verifiedKg());
        }
        OptionalInt gate = papers.weights().gateKg();
        gate.ifPresent(kg -> facts.put("gross.kg", (double) kg));
        papers.seals().declared().ifPresent(seal -> facts.put("seal.manifest", seal));
        papers.seals().atGate().ifPresent(seal -> facts.put("seal.gate", seal));
        facts.put("seal.elsewhere", papers.seals().seenOn().isPresent());
        Visit.Times times = visit.journey().times();
        Optional<Instant> scanned = times.scanned().filter(each -> !each.isAfter(at));
        if (times.gateIn().isPresent() && scanned.isPresent()) {
            facts.put(
                    "dwell.hours",
                    Duration.between(times.gateIn().get(), scanned.get()).toMinutes() / 60.0);
            facts.put("dwell.norm", DWELL_NORM);
        }
        boolean told = !hiddenLater(visit, at);
        facts.put("moves.unordered", shows(visit, Indicator.MOVE_WITHOUT_ORDER) && told ? 1.0 : 0.0);
        if (visit.box().setPointC().isPresent()) {
            facts.put("reefer.deviation", shows(visit, Indicator.TEMPERATURE_BREAK) && told ? 5.0 : 0.7);
        }
    }

    /**
     * Moves and temperatures stand in events, which the plan makes when it is written; the plan's indicators say the same, without the hour.
     * Those of a box that is opened only after the decision come after it too.
     */
    private static boolean shows(Visit visit, Indicator indicator) {
        return visit.truth().indicators().contains(indicator);
    }

    private static boolean hiddenLater(Visit visit, Instant at) {
        return visit.truth()
                .contamination()
                .filter(each -> each.at().isAfter(at))
                .isPresent();
    }
}
