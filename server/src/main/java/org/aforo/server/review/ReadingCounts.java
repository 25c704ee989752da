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
                        with recursive first as (
                            select d.id, d.reading_id, d.verdict, d.decided_at
                            from review.scan s join review.reading r using (scan_id)
                            join review.decision d on d.reading_id = r.id and d.corrects is null
                            where s.visit_id = any(cast(:visits as uuid[]))
                        ), correction as (
                            select first.id as decision_id, later.id, later.verdict, 1 as step
                            from first join review.decision later on later.corrects = first.id
                            union all
                            select correction.decision_id, later.id, later.verdict, step + 1
                            from correction join review.decision later on later.corrects = correction.id
                        ), last as (
                            select distinct on (decision_id) decision_id, verdict from correction order by decision_id, step desc
                        )
                        select r.scan_id, s.visit_id, r.legal_power, r.ordinal, r.state, first.decided_at,
                            coalesce(last.verdict, first.verdict) as verdict
                        from review.scan s join review.reading r using (scan_id)
                        left join first on first.reading_id = r.id
                        left join last on last.decision_id = first.id
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
