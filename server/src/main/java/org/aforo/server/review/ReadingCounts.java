package org.aforo.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Readings counted over time, for rooms that look back: which were asked for and when they were decided, never by whom, nor what was said of
 * the container.
 */
@Service
public class ReadingCounts {

    private final JdbcClient database;

    ReadingCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * A reading of a scan of a visit.
     *
     * @param legalPower code of the power it is read under
     * @param ordinal 1 first, each further one blind to those before
     * @param state {@code waiting}, {@code leased} or {@code decided}
     * @param decidedAt null while it is not decided; a correction does not change it
     * @param served false when the verdict that stands asks for another scan: looked at, and too little was seen
     */
    public record Reading(
            UUID scanId,
            UUID visitId,
            String legalPower,
            int ordinal,
            String state,
            @Nullable Instant decidedAt,
            boolean served) {}

    /** The readings of scans of these visits. */
    public List<Reading> ofVisits(Collection<UUID> visits) {
        return database.sql("""
                        select r.scan_id, s.visit_id, r.legal_power, r.ordinal, r.state, first.decided_at, standing.verdict
                        from review.scan s
                        join review.reading r using (scan_id)
                        left join review.decision first on first.reading_id = r.id and first.corrects is null
                        left join lateral (
                            with recursive chain as (
                                select first.id, first.verdict, 0 as step
                                union all
                                select later.id, later.verdict, step + 1 from review.decision later join chain on later.corrects = chain.id
                            ) select verdict from chain order by step desc limit 1
                        ) standing on true
                        where s.visit_id = any(cast(:visits as uuid[]))
                        """)
                .param("visits", visits.stream().map(UUID::toString).toArray(String[]::new))
                .query(ReadingCounts::reading)
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Reading(
                row.getObject("scan_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("legal_power"),
                row.getInt("ordinal"),
                row.getString("state"),
                decided == null ? null : decided.toInstant(),
                !Verdict.RESCAN.code().equals(row.getString("verdict")));
    }
}
