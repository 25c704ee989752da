package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scanners as pages show them: what they did each day, what they stood still for, and what nobody has explained. */
@Component
class Fleet {

    /** Days shown one by one. */
    private static final int DAYS = 14;

    private static final Duration LOOKED_BACK = Duration.ofDays(62);

    private final Scanners scanners;
    private final StopStore store;
    private final FleetSettings settings;
    private final InstantSource clock;

    Fleet(Scanners scanners, StopStore store, FleetSettings settings, InstantSource clock) {
        this.scanners = scanners;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param state {@code waits}, {@code answered} or {@code not-answered} */
    record StopBody(
            UUID id,
            String scanner,
            @Nullable String terminal,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable Instant askedAt,
            String state,
            @Nullable String reason,
            @Nullable String says,
            @Nullable Double evidence,
            @Nullable Double threshold) {}

    /**
     * @param observedHours of the day, from its first scan on and up to now
     * @param downHours explained, and it could not scan
     * @param idleHours explained by no traffic or no shift
     * @param unexplainedHours nobody has said why
     */
    record DayBody(
            LocalDate day,
            int scans,
            double observedHours,
            double downHours,
            double idleHours,
            double unexplainedHours) {}

    /**
     * A month's availability: between the two shares, for of the unexplained hours nobody knows what they were.
     *
     * @param hoursByReason of stops, by reason; {@code none} is those nobody has explained
     */
    record MonthBody(
            String month,
            int scans,
            double observedHours,
            Map<String, Double> hoursByReason,
            int stops,
            int unanswered,
            double availableAtLeast,
            double availableAtMost) {}

    record ScannerBody(
            String key,
            String name,
            String manufacturer,
            String model,
            @Nullable String terminal,
            Instant lastScan,
            boolean rhythmKnown,
            double scansPerDay,
            @Nullable UUID openStop,
            List<DayBody> days,
            List<MonthBody> months) {}

    /** @param falseAsks how often a scanner and day it is asked in vain, by design */
    record Body(Instant at, double falseAsks, List<ScannerBody> scanners, List<StopBody> stops) {}

    Body of(Terminals own) {
        Instant now = clock.instant();
        Instant from = now.minus(LOOKED_BACK);
        List<Stop> stops = store.since(from).stream()
                .filter(stop -> own.includes(stop.terminal()))
                .toList();
        List<Scanner> shown = scanners.since(from).stream()
                .filter(scanner -> own.includes(scanner.terminal()))
                .toList();
        return new Body(
                now,
                settings.falseAsks(),
                shown.stream().map(scanner -> body(scanner, stops, now)).toList(),
                stops.stream().map(stop -> body(stop, shown)).toList());
    }

    /** @throws Problem {@code oversight.scanner-unknown} (404), also for another terminal's */
    Scanner require(@Nullable String key, Terminals own) {
        return scanners.since(clock.instant().minus(LOOKED_BACK)).stream()
                .filter(scanner -> scanner.key().equals(key) && own.includes(scanner.terminal()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("oversight.scanner-unknown", "No scanner of this name has scanned lately."));
    }

    private static StopBody body(Stop stop, List<Scanner> scanners) {
        String name = scanners.stream()
                .filter(scanner -> scanner.key().equals(stop.device()))
                .map(Scanner::name)
                .findFirst()
                .orElse(stop.device());
        StopReason reason = stop.reason();
        return new StopBody(
                stop.id(),
                name,
                stop.terminal(),
                stop.since(),
                stop.endedAt(),
                stop.askedAt(),
                reason != null ? "answered" : stop.awaitsAnswer() ? "waits" : "not-answered",
                reason == null ? null : reason.code(),
                stop.says(),
                stop.evidence(),
                stop.threshold());
    }

    private ScannerBody body(Scanner scanner, List<Stop> all, Instant now) {
        List<Stop> stops =
                all.stream().filter(stop -> stop.device().equals(scanner.key())).toList();
        Rhythm rhythm = scanner.rhythm(settings.zone(), scanner.last());
        UUID open = stops.stream()
                .filter(stop -> stop.lastsAt(now))
                .map(Stop::id)
                .findFirst()
                .orElse(null);
        return new ScannerBody(
                scanner.key(),
                scanner.name(),
                scanner.device().manufacturer(),
                scanner.device().model(),
                scanner.terminal(),
                scanner.last(),
                rhythm.known(),
                rhythm.perDay(),
                open,
                days(scanner, stops, now),
                months(scanner, stops, now));
    }

    private List<DayBody> days(Scanner scanner, List<Stop> stops, Instant now) {
        ZoneId zone = settings.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<DayBody> days = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            Standstill still = standstill(
                    scanner,
                    stops,
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant(),
                    now);
            days.add(
                    new DayBody(day, still.scans(), still.observed(), still.down(), still.idle(), still.unexplained()));
        }
        return days;
    }

    private List<MonthBody> months(Scanner scanner, List<Stop> stops, Instant now) {
        ZoneId zone = settings.zone();
        YearMonth present = YearMonth.from(LocalDate.ofInstant(now, zone));
        List<MonthBody> months = new ArrayList<>();
        for (YearMonth month : List.of(present.minusMonths(1), present)) {
            Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            Standstill still = standstill(scanner, stops, begin, end, now);
            if (still.observed() > 0) {
                months.add(month(month, still));
            }
        }
        return months;
    }

    private static MonthBody month(YearMonth month, Standstill still) {
        double most = 1 - still.down() / still.observed();
        return new MonthBody(
                month.toString(),
                still.scans(),
                still.observed(),
                still.byReason(),
                still.stops(),
                still.unanswered(),
                Math.max(0, most - still.unexplained() / still.observed()),
                Math.max(0, most));
    }

    private record Standstill(
            int scans, double observed, Map<String, Double> byReason, int stops, int unanswered, double idle) {
        double unexplained() {
            return byReason.getOrDefault("none", 0.0);
        }

        double down() {
            double all = 0;
            for (double hours : byReason.values()) {
                all += hours;
            }
            return all - unexplained() - idle;
        }
    }

    /** Of a span of time, as far as the scanner was observed in it. */
    private static Standstill standstill(Scanner scanner, List<Stop> stops, Instant from, Instant until, Instant now) {
        Instant begin = scanner.first().isAfter(from) ? scanner.first() : from;
        Instant end = now.isBefore(until) ? now : until;
        Map<String, Double> byReason = new TreeMap<>();
        double idle = 0;
        int counted = 0;
        int unanswered = 0;
        for (Stop stop : begin.isBefore(end) ? stops : List.<Stop>of()) {
            double hours = hours(stop.within(begin, end));
            StopReason reason = stop.reason();
            if (hours > 0) {
                byReason.merge(reason == null ? "none" : reason.code(), hours, Double::sum);
                idle += reason != null && reason.couldScan() ? hours : 0;
                unanswered += reason == null ? 1 : 0;
                counted++;
            }
        }
        int scans = scanner.hourly().entrySet().stream()
                .filter(each -> !each.getKey().isBefore(from) && each.getKey().isBefore(until))
                .mapToInt(Map.Entry::getValue)
                .sum();
        double observed = begin.isBefore(end) ? hours(Duration.between(begin, end)) : 0;
        return new Standstill(scans, observed, byReason, counted, unanswered, idle);
    }

    private static double hours(Duration span) {
        return span.toMillis() / 3_600_000.0;
    }
}
