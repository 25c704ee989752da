package org.aforo.server.review.figures;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An analyst's own figures. Agreement is told only of weeks that are over: whoever is paid for a verdict could otherwise watch the number
 * of own scans read twice, and prove that this one was not.
 */
@Component
class OwnFigures {

    private final JdbcClient database;
    private final PairStore pairs;
    private final FiguresSettings settings;

    OwnFigures(JdbcClient database, PairStore pairs, FiguresSettings settings) {
        this.database = database;
        this.pairs = pairs;
        this.settings = settings;
    }

    /** @param quartiles of the seconds a scan was on screen; empty without readings */
    record Seconds(List<Double> quartiles) {

        @Nullable
        Double median() {
            return quartiles.isEmpty() ? null : quartiles.get(1);
        }
    }

    record Hour(Instant hour, long readings) {}

    record Figures(Map<String, Long> byVerdict, Seconds seconds, List<Hour> perHour, Declined declined, Accord accord) {

        long readings() {
            return byVerdict.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Figures of(UUID accountId, Period period) {
        Instant over = Period.monday(period.to(), settings.zone());
        List<Pair> own = over.isAfter(period.from())
                ? pairs.within(new Period(period.from(), over), accountId)
                : List.<Pair>of();
        return new Figures(
                byVerdict(accountId, period),
                seconds(accountId, period),
                perHour(accountId, period),
                declined(accountId, period),
                Accord.of(own));
    }

    private Map<String, Long> byVerdict(UUID accountId, Period period) {
        Map<String, Long> counts = new TreeMap<>();
        own("select verdict, count(*) as n", "group by verdict", accountId, period)
                .query(row -> {
                    counts.put(row.getString("verdict"), row.getLong("n"));
                });
        return counts;
    }

    private Seconds seconds(UUID accountId, Period period) {
        List<Double> quartiles = own(
                        "select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by seconds_shown) as q",
                        "",
                        accountId,
                        period)
                .query((row, number) -> numbers(row.getArray("q")))
                .single();
        return new Seconds(quartiles);
    }

    private List<Hour> perHour(UUID accountId, Period period) {
        return own(
                        "select date_trunc('hour', decided_at, 'UTC') as hour, count(*) as n",
                        "group by 1 order by 1",
                        accountId,
                        period)
                .query((row, number) -> new Hour(row.getTimestamp("hour").toInstant(), row.getLong("n")))
                .list();
    }

    private Declined declined(UUID accountId, Period period) {
        return database.sql("""
                        select count(*) filter (where ending = 'returned' and ended_at >= :from and ended_at < :to) as passed_on,
                               count(*) filter (where ending = 'expired' and expires_at >= :from and expires_at < :to) as let_lie
                          from review.lease where account_id = :account
                        """)
                .param("account", accountId)
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()))
                .query((row, number) -> new Declined(row.getLong("passed_on"), row.getLong("let_lie")))
                .single();
    }

    private JdbcClient.StatementSpec own(String select, String further, UUID accountId, Period period) {
        return database.sql(select + """
                         from review.decision
                        where account_id = :account and reading_id is not null and decided_at >= :from and decided_at < :to
                        """ + further)
                .param("account", accountId)
                .param("from", Timestamp.from(period.from()))
                .param("to", Timestamp.from(period.to()));
    }

    private static List<Double> numbers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Double[]) array.getArray());
    }
}
