package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitsInTime;
import org.aforo.server.scans.ScansTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scanners that have scanned lately, told from their scans. */
@Component
class Scanners {

    /** How far back a rhythm is learned. */
    static final Duration LEARNED_FROM = Duration.ofDays(14);

    private final ScansTaken scans;
    private final VisitsInTime visits;

    Scanners(ScansTaken scans, VisitsInTime visits) {
        this.scans = scans;
        this.visits = visits;
    }

    /** Scanners with a scan since then, by terminal and name. */
    List<Scanner> since(Instant from) {
        Map<ScansTaken.Device, TreeMap<Instant, Integer>> hourly = new HashMap<>();
        for (ScansTaken.Hourly each : scans.hourlySince(from)) {
            hourly.computeIfAbsent(each.device(), _ -> new TreeMap<>()).merge(each.hour(), each.scans(), Integer::sum);
        }
        Map<ScansTaken.Device, Instant> last = new HashMap<>();
        for (ScansTaken.Pause pause : scans.pausesSince(from, LEARNED_FROM)) {
            if (pause.until() == null) {
                last.put(pause.device(), pause.from());
            }
        }
        Map<ScansTaken.Device, String> terminals = terminals(from);
        List<Scanner> found = new ArrayList<>();
        hourly.forEach((device, hours) -> found.add(new Scanner(
                Scanner.keyOf(device),
                device,
                terminals.get(device),
                hours.firstKey(),
                last.getOrDefault(device, hours.lastKey()),
                Map.copyOf(hours))));
        found.sort(Comparator.comparing((Scanner scanner) -> text(scanner.terminal()))
                .thenComparing(Scanner::key));
        return found;
    }

    /** Pauses of at least this length and the present ones, by the key of the scanner. */
    Map<String, List<ScansTaken.Pause>> pauses(Instant from, Duration atLeast) {
        return scans.pausesSince(from, atLeast).stream()
                .collect(Collectors.groupingBy(pause -> Scanner.keyOf(pause.device())));
    }

    Optional<Instant> firstAfter(ScansTaken.Device device, Instant after) {
        return scans.firstAfter(device, after);
    }

    private Map<ScansTaken.Device, String> terminals(Instant from) {
        List<ScansTaken.Scanned> scanned = scans.visitsByDeviceSince(from);
        Set<UUID> ids =
                scanned.stream().map(ScansTaken.Scanned::visitId).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, String> terminalOf = new HashMap<>();
        for (Visit visit : visits.all(ids)) {
            String terminal = visit.terminal();
            if (terminal != null) {
                terminalOf.put(visit.id(), terminal);
            }
        }
        Map<ScansTaken.Device, Map<String, Integer>> counts = new HashMap<>();
        for (ScansTaken.Scanned each : scanned) {
            String terminal = terminalOf.get(each.visitId());
            if (terminal != null) {
                counts.computeIfAbsent(each.device(), _ -> new TreeMap<>()).merge(terminal, 1, Integer::sum);
            }
        }
        Map<ScansTaken.Device, String> most = new HashMap<>();
        counts.forEach((device, each) -> each.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(terminal -> most.put(device, terminal.getKey())));
        return most;
    }

    private static String text(@Nullable String terminal) {
        return terminal == null ? "" : terminal;
    }
}
