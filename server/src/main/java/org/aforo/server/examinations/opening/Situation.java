package org.aforo.server.examinations.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.review.Emergencies;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.aforo.server.scans.ScansTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a box before it is opened: what the officer compares with, and what the rules of the examination ask. */
@Component
class Situation {

    /** Events that say the box was weighed, by the member that holds the kilograms. */
    private static final Map<String, String> SCALES =
            Map.of("weighed", "kg", "loaded", "craneKg", "discharged", "craneKg");

    private final Dossiers dossiers;
    private final ScansTaken taken;
    private final Scans scans;
    private final Emergencies emergencies;

    Situation(Dossiers dossiers, ScansTaken taken, Scans scans, Emergencies emergencies) {
        this.dossiers = dossiers;
        this.taken = taken;
        this.scans = scans;
        this.emergencies = emergencies;
    }

    /** @param by who says it: {@code declared}, {@code arrival}, {@code departure}, {@code register}, {@code weighed}, {@code scan} ... */
    record Said(String by, String value, Instant at) {}

    /** @param containerNumber as the scanner read it */
    record ScanTaken(UUID id, Instant at, @Nullable String containerNumber, int views) {}

    /**
     * @param seals read on the box or declared for it, by time
     * @param kilograms declared or weighed, by time
     * @param scans that can be looked at, by time
     */
    record Known(
            Progress.Surroundings around,
            List<Said> seals,
            List<Said> kilograms,
            @Nullable Double setPoint,
            List<ScanTaken> scans) {}

    Known of(UUID visitId) {
        Optional<Dossier> dossier = dossiers.of(visitId);
        List<Dossier.EventView> events = dossier.map(Dossier::events).orElse(List.of()).stream()
                .filter(event -> event.state().equals("current"))
                .toList();
        List<ScanTaken> seen = scansOf(visitId);
        return new Known(
                new Progress.Surroundings(emergencies.lastsFor(visitId), isReefer(events)),
                seals(events),
                kilograms(events),
                setPoint(events),
                seen);
    }

    private List<ScanTaken> scansOf(UUID visitId) {
        List<ScanTaken> seen = new ArrayList<>();
        for (ScansTaken.Taken each : taken.ofVisits(Set.of(visitId))) {
            scans.find(each.scanId()).filter(_ -> each.readable()).ifPresent(scan -> seen.add(of(scan)));
        }
        return seen;
    }

    private static ScanTaken of(ScanView scan) {
        Instant acquired = scan.acquiredAt();
        return new ScanTaken(
                scan.id(),
                acquired == null ? scan.receivedAt() : acquired,
                scan.containerNumber(),
                scan.views().size());
    }

    /** A box whose temperature is told, or whose size and type (ISO 6346) say so: the third character is R for a box with its own cold. */
    private static boolean isReefer(List<Dossier.EventView> events) {
        return events.stream()
                .anyMatch(event ->
                        event.kind().equals("temperature") || coldType(event.box()) || coldType(event.detail()));
    }

    private static boolean coldType(Dossier.@Nullable BoxView box) {
        return box != null && (coldType(box.sizeType()) || box.temperatureC() != null);
    }

    private static boolean coldType(Map<String, String> detail) {
        return coldType(detail.get("containerType"));
    }

    private static boolean coldType(@Nullable String sizeType) {
        return sizeType != null
                && sizeType.length() == 4
                && sizeType.toUpperCase(Locale.ROOT).charAt(2) == 'R';
    }

    private static List<Said> seals(List<Dossier.EventView> events) {
        List<Said> seals = new ArrayList<>();
        for (Dossier.EventView event : events) {
            Dossier.BoxView box = event.box();
            if (box != null) {
                box.seals().forEach(seal -> seals.add(new Said(event.kind(), seal, event.at())));
            }
            String seal = event.detail().get("seal");
            if (event.kind().equals("sealed") && seal != null) {
                seals.add(new Said(event.detail().getOrDefault("stage", "sealed"), seal, event.at()));
            }
        }
        return seals;
    }

    private static List<Said> kilograms(List<Dossier.EventView> events) {
        List<Said> kilograms = new ArrayList<>();
        for (Dossier.EventView event : events) {
            Dossier.BoxView box = event.box();
            if (box != null && box.vgmKg() != null) {
                kilograms.add(new Said("verified", box.vgmKg().toPlainString(), event.at()));
            } else if (box != null && box.grossKg() != null) {
                kilograms.add(new Said(event.kind(), box.grossKg().toPlainString(), event.at()));
            }
            String weighed = event.detail().get(SCALES.getOrDefault(event.kind(), ""));
            if (weighed != null) {
                kilograms.add(new Said(event.kind(), weighed, event.at()));
            }
        }
        return kilograms;
    }

    private static @Nullable Double setPoint(List<Dossier.EventView> events) {
        Double found = null;
        for (Dossier.EventView event : events) {
            String said = event.detail().get("setPoint");
            if (event.kind().equals("temperature") && said != null && said.matches("-?\\d{1,2}(\\.\\d+)?")) {
                found = Double.valueOf(said);
            }
        }
        return found;
    }
}
