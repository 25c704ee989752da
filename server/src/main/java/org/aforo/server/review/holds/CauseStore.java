package org.aforo.server.review.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of causes, and of verdicts that wait for their visit. */
@Component
class CauseStore {

    private final JdbcClient database;

    CauseStore(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, UUID holdId, Cause.Wanted wanted, Instant now, LeafRef leaf) {
        database.sql("""
                insert into review.hold_cause (id, hold_id, kind, ref, reason_code, ordered_by, at, release_at, leaf)
                values (:id, :hold, :kind, :ref, :reason, :by, :now, :release, :leaf)
                """)
                .param("id", id)
                .param("hold", holdId)
                .param("kind", wanted.kind().code())
                .param("ref", wanted.ref())
                .param("reason", wanted.reasonCode())
                .param("by", wanted.orderedBy())
                .param("now", Timestamp.from(now))
                .param("release", HoldStore.timestamp(wanted.releaseAt()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Cause> of(UUID holdId) {
        return ofAll(List.of(holdId));
    }

    List<Cause> ofAll(Collection<UUID> holds) {
        return database.sql("select * from review.hold_cause where hold_id = any(:holds) order by place")
                .param("holds", holds.toArray(UUID[]::new))
                .query(CauseStore::cause)
                .list();
    }

    void settle(UUID cause, Cause.Settling how, @Nullable String by, @Nullable String why, Instant now) {
        database.sql("""
                update review.hold_cause set settled_at = :now, settled_how = :how, settled_by = :by, why = :why
                where id = :id and settled_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("how", how.code())
                .param("by", by)
                .param("why", why)
                .param("id", cause)
                .update();
    }

    /**
     * Holds with a cause by chance whose time has come.
     *
     * @param soon a cut-off that came nearer ends them too
     */
    List<UUID> timeIsUp(Instant now, Instant soon) {
        return database.sql("""
                        select distinct c.hold_id from review.hold_cause c join review.hold h on h.id = c.hold_id
                        where c.kind = 'random' and c.settled_at is null and h.ended_at is null
                          and (c.release_at <= :now or h.cut_off <= :soon)
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .query((row, number) -> row.getObject("hold_id", UUID.class))
                .list();
    }

    /** A verdict on a scan whose visit nobody knows. */
    record Unplaced(UUID decisionId, Cause.Kind kind, String reasonCode) {}

    void keepUnplaced(UUID scanId, Unplaced unplaced, Instant now) {
        database.sql("""
                insert into review.hold_unplaced (decision_id, scan_id, kind, reason_code, at)
                values (:decision, :scan, :kind, :reason, :now) on conflict do nothing
                """)
                .param("decision", unplaced.decisionId())
                .param("scan", scanId)
                .param("kind", unplaced.kind().code())
                .param("reason", unplaced.reasonCode())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was kept for the scan, or for the one decision of it; it is not kept any longer. */
    List<Unplaced> takeUnplaced(UUID scanId) {
        return database.sql("delete from review.hold_unplaced where scan_id = :scan returning *")
                .param("scan", scanId)
                .query((row, number) -> new Unplaced(
                        row.getObject("decision_id", UUID.class),
                        Cause.Kind.of(row.getString("kind")),
                        row.getString("reason_code")))
                .list();
    }

    void forgetUnplaced(UUID decisionId) {
        database.sql("delete from review.hold_unplaced where decision_id = :decision")
                .param("decision", decisionId)
                .update();
    }

    void forgetUnplacedPerson(UUID scanId) {
        database.sql("delete from review.hold_unplaced where scan_id = :scan and kind = 'person'")
                .param("scan", scanId)
                .update();
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                row.getObject("hold_id", UUID.class),
                Cause.Kind.of(row.getString("kind")),
                row.getObject("ref", UUID.class),
                row.getString("reason_code"),
                row.getString("ordered_by"),
                row.getTimestamp("at").toInstant(),
                HoldStore.instant(row, "release_at"),
                HoldStore.instant(row, "settled_at"),
                row.getString("settled_how"),
                row.getString("settled_by"),
                row.getString("why"));
    }
}
