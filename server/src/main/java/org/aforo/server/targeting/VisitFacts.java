package org.aforo.server.targeting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.VisitView;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a visit, gathered from what was declared and what happened. Fields as {@code PortVisit} names them, values as texts
 * that it reads; what is not known is missing.
 */
final class VisitFacts {

    private final Dossier dossier;
    private final Map<String, String> facts = new TreeMap<>();
    private @Nullable Instant arrived;

    private VisitFacts(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Facts of a visit.
     *
     * @param at the moment histories are reckoned from: when the container came, else when it was first spoken of
     * @param arrived at the port, by road or by sea; null while it has not
     */
    record Gathered(
            Map<String, String> facts, Instant at, @Nullable Instant arrived, boolean loaded) {}

    static Gathered of(Dossier dossier) {
        VisitFacts visit = new VisitFacts(dossier);
        visit.visit();
        visit.declared();
        visit.dossier.events().stream()
                .filter(event -> event.state().equals("current"))
                .forEach(visit::event);
        visit.reckoned();
        Instant spoken = dossier.events().stream()
                .map(Dossier.EventView::at)
                .min(Instant::compareTo)
                .orElse(dossier.visit().createdAt());
        Instant arrived = visit.arrived;
        boolean loaded = !"no".equals(visit.facts.get("container.loaded"));
        return new Gathered(visit.facts, arrived == null ? spoken : arrived, arrived, loaded);
    }

    private void visit() {
        VisitView visit = dossier.visit();
        put("container.number", visit.containerNumber());
        put("voyage", visit.voyage());
        put("vessel", visit.vessel());
        put("terminal", visit.terminal());
        put("trade", visit.direction().toUpperCase(Locale.ROOT));
    }

    private void declared() {
        List<Dossier.BillView> bills = dossier.bills().stream()
                .filter(bill -> bill.state().equals("current"))
                .toList();
        if (bills.isEmpty()) {
            return;
        }
        Dossier.BillView first = bills.getFirst();
        party("shipper", first.shipper());
        party("consignee", first.consignee());
        put("port.loading", first.loading());
        put("port.discharge", first.discharge());
        put("port.declared", first.discharge());
        bills.stream().flatMap(bill -> bill.goods().stream()).findFirst().ifPresent(goods -> {
            put("hs", goods.hs());
            put("goods.description", goods.description());
        });
        put(
                "goods.items",
                Long.toString(
                        bills.stream().mapToLong(bill -> bill.goods().size()).sum()));
    }

    private void party(String role, Dossier.@Nullable PartyView party) {
        if (party != null) {
            put(role + ".name", party.name());
            put(role + ".taxId", party.taxId());
        }
    }

    private void event(Dossier.EventView event) {
        Dossier.BoxView box = event.box();
        if (box != null) {
            box(event, box);
        } else {
            report(event, event.detail());
        }
    }

    private void box(Dossier.EventView event, Dossier.BoxView box) {
        put("container.type", box.sizeType());
        put("container.loaded", box.full() == null ? null : box.full() ? "yes" : "no");
        switch (event.kind()) {
            case "declared" -> {
                number("declared.kg", box.grossKg());
                number("vgm.kg", box.vgmKg());
                box.seals().stream().findFirst().ifPresent(seal -> put("seal.manifest", seal));
            }
            case "planned" -> put("plan.slot", box.position());
            case "gate-in" -> {
                arrive(event.at());
                number("gross.kg", box.grossKg());
                box.seals().stream().findFirst().ifPresent(seal -> put("seal.gate", seal));
                put("lorry.plate", box.lorry());
            }
            case "discharged" -> {
                arrive(event.at());
                number("crane.kg", box.grossKg());
            }
            case "loaded" -> {
                number("crane.kg", box.grossKg());
                box.seals().stream().findFirst().ifPresent(seal -> put("seal.loading", seal));
                put("load.slot", box.position());
            }
            default -> {
                // says nothing that rules ask
            }
        }
    }

    private void report(Dossier.EventView event, Map<String, String> detail) {
        switch (event.kind()) {
            case "booked" -> booked(event, detail);
            case "gate-in" -> {
                arrive(event.at());
                put("lorry.plate", detail.get("lorry"));
                put("lorry.incidents", detail.get("lorryIncidents"));
            }
            case "discharged" -> {
                arrive(event.at());
                put("crane.kg", detail.get("craneKg"));
            }
            case "loaded" -> {
                put("crane.kg", detail.get("craneKg"));
                put("load.slot", detail.get("slot"));
            }
            case "weighed" -> put("gross.kg", detail.get("kg"));
            case "sealed" -> sealed(detail);
            case "scanned" -> first("scanned.at", event.at().toString());
            case "moved" -> {
                if (!detail.containsKey("order")) {
                    put("moves.unordered", Integer.toString(count("moves.unordered") + 1));
                }
            }
            case "temperature" -> temperature(detail);
            case "rolled" -> put("change.late", "yes");
            default -> {
                // says nothing that rules ask
            }
        }
    }

    private void booked(Dossier.EventView event, Map<String, String> detail) {
        first("booked.at", event.at().toString());
        put("booking", detail.get("booking"));
        put("line", detail.get("line"));
        put("trade", detail.get("trade"));
        put("container.type", detail.get("containerType"));
        put("container.loaded", yesNo(detail.get("loaded")));
        first("port.loading", detail.get("loading"));
        first("port.discharge", detail.get("discharge"));
        first("shipper.name", detail.get("shipper"));
        first("consignee.name", detail.get("consignee"));
        first("hs", detail.get("hs"));
        put("pair.shipments", detail.get("earlierShipments"));
        put("consignee.known", yesNo(detail.get("consigneeKnown")));
    }

    private void sealed(Map<String, String> detail) {
        String seal = detail.get("seal");
        switch (detail.getOrDefault("stage", "")) {
            case "arrival" -> put("seal.gate", seal);
            case "departure" -> put("seal.loading", seal);
            default -> {
                // of another container, weeks ago
            }
        }
    }

    private void temperature(Map<String, String> detail) {
        Optional<Double> read = decimal(detail.get("celsius"));
        Optional<Double> set = decimal(detail.get("setPoint"));
        if (read.isPresent() && set.isPresent()) {
            double deviation = Math.abs(read.get() - set.get());
            double before = decimal(facts.get("reefer.deviation")).orElse(0.0);
            put("reefer.deviation", Double.toString(Math.max(before, deviation)));
        }
    }

    private void reckoned() {
        String type = facts.getOrDefault("container.type", "");
        if (type.length() == 4) {
            put("container.reefer", type.charAt(2) == 'R' ? "yes" : "no");
        }
        Instant came = arrived;
        Instant cutOff = dossier.visit().cutOff();
        if (came != null) {
            put("gate.at", came.toString());
            if (cutOff != null) {
                put("cutoff.hours", hours(came, cutOff));
            }
            String scanned = facts.remove("scanned.at");
            if (scanned != null) {
                put("dwell.hours", hours(came, Instant.parse(scanned)));
            }
        }
        facts.remove("scanned.at");
        String planned = facts.remove("plan.slot");
        String loaded = facts.remove("load.slot");
        if (planned != null && loaded != null) {
            put("slot.differs", planned.equals(loaded) ? "no" : "yes");
        }
    }

    private static String hours(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.2f", Duration.between(from, to).toSeconds() / 3600.0);
    }

    private void arrive(Instant at) {
        Instant known = arrived;
        arrived = known == null || at.isBefore(known) ? at : known;
    }

    private int count(String field) {
        return decimal(facts.get(field)).map(Double::intValue).orElse(0);
    }

    private static Optional<Double> decimal(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static @Nullable String yesNo(@Nullable String flag) {
        return flag == null ? null : flag.equals("true") ? "yes" : "no";
    }

    private void number(String field, @Nullable BigDecimal value) {
        put(field, value == null ? null : value.toPlainString());
    }

    /** What is said later counts; nothing said changes nothing. */
    private void put(String field, @Nullable String value) {
        unlessBlank(value, text -> facts.put(field, text));
    }

    private void first(String field, @Nullable String value) {
        unlessBlank(value, text -> facts.putIfAbsent(field, text));
    }

    private static void unlessBlank(@Nullable String value, Consumer<String> then) {
        if (value != null && !value.isBlank()) {
            then.accept(value);
        }
    }
}
