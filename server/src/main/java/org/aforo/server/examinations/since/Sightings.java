package org.aforo.server.examinations.since;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.examinations.opening.Fact;
import org.aforo.server.examinations.opening.RecordedFacts;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.scans.ScansTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what was seen of a visit's box: by gates, scales, the yard, scanners and officers. */
@Component
class Sightings {

    private final Dossiers dossiers;
    private final ScansTaken taken;
    private final Scans scans;
    private final Orders orders;
    private final Recorded recorded;

    Sightings(Dossiers dossiers, ScansTaken taken, Scans scans, Orders orders, Recorded recorded) {
        this.dossiers = dossiers;
        this.taken = taken;
        this.scans = scans;
        this.orders = orders;
        this.recorded = recorded;
    }

    /** What this room keeps itself. */
    @Component("sinceRecorded")
    record Recorded(RecordedFacts facts, RescanStore rescans) {}

    /** @param leavesByGate whether the box is to leave the port by the gate */
    record Gathered(List<Seen> seen, boolean leavesByGate) {}

    /** Those of the visits that were scanned: of the others nothing changed since. */
    Set<UUID> scanned(Set<UUID> visits) {
        Set<UUID> found = new java.util.HashSet<>();
        taken.ofVisits(visits).stream().filter(ScansTaken.Taken::readable).forEach(each -> found.add(each.visitId()));
        return found;
    }

    Gathered of(UUID visitId) {
        List<Seen> seen = new ArrayList<>();
        for (ScansTaken.Taken each : taken.ofVisits(Set.of(visitId))) {
            if (each.readable()) {
                scans.find(each.scanId()).map(Sightings::scan).ifPresent(seen::add);
            }
        }
        seen.addAll(recorded.rescans().of(visitId, id -> scans.find(id).map(Sightings::takenAt)));
        Dossier dossier = dossiers.of(visitId).orElse(null);
        if (dossier != null) {
            dossier.events().stream()
                    .filter(event -> event.state().equals("current"))
                    .forEach(event -> event(event, seen));
        }
        for (Order order : orders.ofVisit(visitId)) {
            recorded.facts().of(order.id()).forEach(fact -> fact(fact.fact(), fact.takenAt(), seen));
        }
        return new Gathered(seen, dossier != null && dossier.visit().direction().equals("import"));
    }

    static Instant takenAt(ScanView scan) {
        Instant acquired = scan.acquiredAt();
        return acquired == null ? scan.receivedAt() : acquired;
    }

    private static Seen scan(ScanView scan) {
        return new Seen.Scan(takenAt(scan), scan.id(), scan.containerNumber());
    }

    private static void event(Dossier.EventView event, List<Seen> seen) {
        Dossier.BoxView box = event.box();
        if (box != null) {
            said(event, box, seen);
            return;
        }
        Map<String, String> detail = event.detail();
        switch (event.kind()) {
            case "sealed" -> {
                String seal = detail.get("seal");
                if (seal != null) {
                    seen.add(new Seen.Seal(event.at(), detail.getOrDefault("stage", "sealed"), seal));
                }
            }
            case "weighed" -> mass(event, detail.get("kg"), seen);
            case "loaded" -> {
                mass(event, detail.get("craneKg"), seen);
                seen.add(new Seen.Gone(event.at()));
            }
            case "discharged" -> mass(event, detail.get("craneKg"), seen);
            case "gate-in" -> seen.add(new Seen.Gate(event.at(), false));
            case "gate-out" -> seen.add(new Seen.Gate(event.at(), true));
            case "moved" ->
                seen.add(new Seen.Move(event.at(), detail.get("order") != null, detail.get("from"), detail.get("to")));
            case "temperature" -> air(event, detail, seen);
            case "door-open" -> seen.add(new Seen.Door(event.at(), "door-open"));
            default -> {
                // says nothing of how the box stands
            }
        }
    }

    /** What a message says of the box. Gate reports are sightings, the rest are papers. */
    private static void said(Dossier.EventView event, Dossier.BoxView box, List<Seen> seen) {
        box.seals().forEach(seal -> seen.add(new Seen.Seal(event.at(), event.kind(), seal)));
        if (box.vgmKg() != null) {
            seen.add(new Seen.Mass(event.at(), "verified", box.vgmKg().doubleValue()));
        } else if (box.grossKg() != null && event.kind().equals("declared")) {
            seen.add(new Seen.Mass(event.at(), "declared", box.grossKg().doubleValue()));
        }
        if (event.kind().equals("gate-in") || event.kind().equals("gate-out")) {
            seen.add(new Seen.Gate(event.at(), event.kind().equals("gate-out")));
        }
        if (event.kind().equals("loaded")) {
            seen.add(new Seen.Gone(event.at()));
        }
    }

    private static void mass(Dossier.EventView event, @Nullable String kg, List<Seen> seen) {
        if (kg != null && kg.matches("\\d{1,6}(\\.\\d+)?")) {
            seen.add(new Seen.Mass(event.at(), event.kind(), Double.parseDouble(kg)));
        }
    }

    private static void air(Dossier.EventView event, Map<String, String> detail, List<Seen> seen) {
        String celsius = detail.getOrDefault("celsius", "");
        String setPoint = detail.getOrDefault("setPoint", "");
        String degrees = "-?\\d{1,3}(\\.\\d+)?";
        if (celsius.matches(degrees) && setPoint.matches(degrees)) {
            seen.add(new Seen.Air(event.at(), Double.parseDouble(celsius), Double.parseDouble(setPoint)));
        }
    }

    private static void fact(Fact fact, Instant at, List<Seen> seen) {
        switch (fact) {
            case Fact.Identity identity -> {
                seen.add(new Seen.Marking(at, identity.container()));
                identity.seals().forEach(seal -> seal(seal, at, seen));
                if (identity.seals().isEmpty()) {
                    seen.add(new Seen.SealState(at, "examination", "missing"));
                }
            }
            case Fact.Weight weight -> {
                if (weight.kg() != null) {
                    seen.add(new Seen.Mass(at, "examination", weight.kg()));
                }
            }
            case Fact.Opened _ -> seen.add(new Seen.Door(at, "examination"));
            case Fact.Resealed resealed -> seen.add(new Seen.Seal(at, "resealed", resealed.seal()));
            case Fact.Begun _,
                    Fact.Air _,
                    Fact.Protection _,
                    Fact.Cold _,
                    Fact.Looked _,
                    Fact.Found _,
                    Fact.Located _,
                    Fact.Result _,
                    Fact.Ended _,
                    Fact.Stopped _ -> {
                // tells nothing of how the box came
            }
        }
    }

    private static void seal(Fact.Seal seal, Instant at, List<Seen> seen) {
        String number = seal.number();
        if (number != null) {
            seen.add(new Seen.Seal(at, "examination", number));
        }
        if (!seal.state().equals("intact")) {
            seen.add(new Seen.SealState(at, "examination", seal.state()));
        }
    }
}
