package org.aforo.server.review.decisions;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.reading.Agreement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader may know of their own readings, and nobody else of one reader's. */
@Component
public class OwnStatistics {

    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final JdbcClient database;
    private final InstantSource clock;

    OwnStatistics(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param hour its beginning */
    public record Hour(Instant hour, int readings) {}

    /**
     * @param secondsQuartiles first, second and third quartile of the seconds a scan was on screen; empty without readings
     * @param doubleRead own readings that somebody else made as well, blind
     * @param agreed of them, those on which both say the same about sending the box to be opened
     * @param kappa Cohen's; null where there are too few
     */
    public record Figures(
            Instant from,
            Instant to,
            int readings,
            @Nullable Double secondsMedian,
            List<Double> secondsQuartiles,
            Map<String, Integer> byVerdict,
            List<Hour> perHour,
            long doubleRead,
            long agreed,
            @Nullable Double kappa,
            @Nullable Double kappaLow,
            @Nullable Double kappaHigh,
            boolean enough) {

        public Figures {
            secondsQuartiles = List.copyOf(secondsQuartiles);
            byVerdict = Map.copyOf(byVerdict);
            perHour = List.copyOf(perHour);
        }
    }

    private record Own(String verdict, int seconds, Instant at) {}

    /** Of the last thirty days. */
    public Figures of(UUID accountId) {
        Instant to = clock.instant();
        Instant from = to.minus(LOOK_BACK);
        List<Own> own = readings(accountId, from);
        List<Double> quartiles = quartiles(own);
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        Map<Instant, Integer> hours = new LinkedHashMap<>();
        for (Own each : own) {
            verdicts.merge(each.verdict(), 1, Integer::sum);
            hours.merge(each.at().truncatedTo(java.time.temporal.ChronoUnit.HOURS), 1, Integer::sum);
        }
        long[][] table = pairs(accountId, from);
        Agreement agreement = Agreement.of(table);
        Optional<Interval> kappa = agreement.kappa();
        return new Figures(
                from,
                to,
                own.size(),
                quartiles.isEmpty() ? null : quartiles.get(1),
                quartiles,
                verdicts,
                hours.entrySet().stream()
                        .map(each -> new Hour(each.getKey(), each.getValue()))
                        .toList(),
                agreement.pairs(),
                table[0][0] + table[1][1],
                kappa.map(Interval::estimate).orElse(null),
                kappa.map(Interval::low).orElse(null),
                kappa.map(Interval::high).orElse(null),
                agreement.pairs() >= Agreement.FEWEST_PAIRS);
    }

    private List<Own> readings(UUID accountId, Instant from) {
        return database.sql("""
                        select verdict, seconds_shown, decided_at from review.decision
                        where account_id = :account and corrects is null and decided_at >= :from order by decided_at, leaf
                        """)
                .param("account", accountId)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Own(
                        row.getString("verdict"),
                        row.getInt("seconds_shown"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** Rows: this reader clears, sends; columns: the other one. Rescans say nothing of the box. */
    private long[][] pairs(UUID accountId, Instant from) {
        long[][] table = new long[2][2];
        database.sql("""
                        select mine.verdict as mine, other.verdict as other
                        from review.decision mine join review.reading r on r.id = mine.reading_id
                        join review.decision other on other.scan_id = mine.scan_id and other.account_id <> mine.account_id
                        join review.reading o on o.id = other.reading_id and o.legal_power = r.legal_power
                        where mine.account_id = :account and mine.decided_at >= :from
                          and r.ordinal <= 2 and o.ordinal <= 2
                          and mine.verdict <> 'rescan' and other.verdict <> 'rescan'
                        """)
                .param("account", accountId)
                .param("from", Timestamp.from(from))
                .query((row, number) -> List.of(row.getString("mine"), row.getString("other")))
                .list()
                .forEach(pair -> table[sends(pair.getFirst())][sends(pair.getLast())]++);
        return table;
    }

    private static int sends(String verdict) {
        return verdict.equals("clear") ? 0 : 1;
    }

    private static List<Double> quartiles(List<Own> own) {
        List<Integer> seconds = own.stream().map(Own::seconds).sorted().toList();
        List<Double> quartiles = new ArrayList<>();
        for (int quarter = 1; quarter <= 3 && !seconds.isEmpty(); quarter++) {
            double place = quarter * (seconds.size() - 1) / 4.0;
            int below = (int) place;
            int above = Math.min(below + 1, seconds.size() - 1);
            quartiles.add(seconds.get(below) + (place - below) * (seconds.get(above) - seconds.get(below)));
        }
        return quartiles;
    }
}
