package org.aforo.server.review.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aforo.selectivity.reading.Hands;
import org.aforo.selectivity.reading.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in, who read and what waits, as the review room's tables tell it. Numbers only: nobody's name, no scan's id. */
@Component
class PastDay {

    /** Scans without a known cut-off count for so long. */
    private static final Duration UNKNOWN_COUNTS_FOR = Duration.ofDays(3);

    private static final int MOST_SCANS = 200_000;

    private static final int MOST_SECONDS = 3600;

    private final JdbcClient database;

    PastDay(JdbcClient database) {
        this.database = database;
    }

    /**
     * A first reading that was to be done.
     *
     * @param decidedAt when somebody decided on it; null when nobody has
     */
    record Due(String legalPower, Waiting scan, @Nullable Instant decidedAt) {}

    /** Readers of an hour under one legal power. */
    record Hour(String legalPower, Hands hands, int readings) {}

    /** First readings that waited at the beginning or came in before the end, and whose ship had not left before. */
    List<Due> due(Instant from, Instant until) {
        return database.sql("""
                        select r.legal_power, s.risk, s.attention, s.cut_off, s.received_at, d.decided_at
                          from review.reading r join review.scan s using (scan_id)
                          left join lateral (select min(decided_at) as decided_at from review.decision
                                              where reading_id = r.id and corrects is null) d on true
                         where r.ordinal = 1 and s.received_at < :until
                           and (s.cut_off > :from or s.cut_off is null and s.received_at > :unknown)
                           and (d.decided_at is null or d.decided_at >= :from)
                         order by s.received_at, r.id
                         limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("unknown", Timestamp.from(from.minus(UNKNOWN_COUNTS_FOR)))
                .param("most", MOST_SCANS)
                .query(PastDay::due)
                .list();
    }

    /** What waits for a first reading now. */
    List<Due> waiting() {
        return database.sql("""
                        select r.legal_power, s.risk, s.attention, s.cut_off, s.received_at,
                               cast(null as timestamptz) as decided_at
                          from review.reading r join review.scan s using (scan_id)
                         where r.ordinal = 1 and r.state = 'waiting'
                         order by s.received_at, r.id
                         limit :most
                        """).param("most", MOST_SCANS).query(PastDay::due).list();
    }

    /** The hands of each hour, from the decisions made in it: so many readers, and as long a reading as they made decisions. */
    List<Hour> hands(Instant from, Instant until) {
        return database.sql("""
                        select legal_power, cast(floor(extract(epoch from decided_at - :from) / 3600) as integer) as hour,
                               count(*) as readings, count(distinct account_id) as readers
                          from review.decision
                         where corrects is null and decided_at >= :from and decided_at < :until
                         group by 1, 2 order by 1, 2
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> hour(row, from))
                .list();
    }

    /** @param readings measured; 0 when {@code seconds} is a guess */
    record Pace(int readings, double seconds) {}

    /** How long readings took since then, giving to decision. */
    Pace pace(Instant since) {
        return database.sql("""
                        select count(*) as readings, coalesce(avg(extract(epoch from ended_at - given_at)), 0) as seconds
                          from review.lease where ending = 'decided' and ended_at >= :since
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Pace(row.getInt("readings"), row.getDouble("seconds")))
                .single();
    }

    /** The share of the first readings done in this time that another legal power contradicted in it. */
    double differing(Instant from, Instant until) {
        return database.sql("""
                        select coalesce(sum(said) filter (where ends > 1) / sum(said), 0)
                          from (select count(*) as said, count(distinct case d.verdict when 'person-suspected' then 'examine'
                                                                                       else d.verdict end) as ends
                                  from review.decision d join review.reading r on r.id = d.reading_id
                                 where r.ordinal = 1 and d.decided_at >= :from and d.decided_at < :until
                                 group by d.scan_id) scan
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Double.class)
                .single();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        Timestamp cutOff = row.getTimestamp("cut_off");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Due(
                row.getString("legal_power"),
                new Waiting(
                        share(row, "risk"),
                        share(row, "attention"),
                        Optional.ofNullable(cutOff).map(Timestamp::toInstant),
                        row.getTimestamp("received_at").toInstant(),
                        false),
                decided == null ? null : decided.toInstant());
    }

    private static OptionalDouble share(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Hour hour(ResultSet row, Instant from) throws SQLException {
        int readings = row.getInt("readings");
        // one decision in an hour is one reader who took the hour
        int readers = Math.min(row.getInt("readers"), readings);
        double seconds = Math.clamp((double) readers * MOST_SECONDS / readings, 1, MOST_SECONDS);
        Instant start = from.plus(Duration.ofHours(row.getInt("hour")));
        return new Hour(
                row.getString("legal_power"),
                new Hands(start, start.plus(Duration.ofHours(1)), readers, seconds),
                readings);
    }
}
