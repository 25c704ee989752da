package org.aforo.server.examinations.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of causes, and of verdicts that wait for their visit. */
@Component
public class ExaminationCauses {

    private final JdbcClient database;

    ExaminationCauses(JdbcClient database) {
        this.database = database;
    }

    /** A cause about to be joined to an order. */
    public record Wanted(
            String kind,
            @Nullable UUID ref,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String orderedBy) {

        static Wanted seat() {
            return new Wanted("seat", null, null, null, null);
        }

        static Wanted verdict(UUID decision, String reasonCode) {
            return new Wanted("verdict", decision, reasonCode, null, null);
        }
    }

    void insert(UUID id, UUID examination, Wanted wanted, Instant now, LeafRef leaf) {
        database.sql("""
                insert into examinations.cause (id, examination_id, kind, ref, reason_code, note, ordered_by, at, leaf)
                values (:id, :examination, :kind, :ref, :reason, :note, :by, :now, :leaf)
                """)
                .param("id", id)
                .param("examination", examination)
                .param("kind", wanted.kind())
                .param("ref", wanted.ref())
                .param("reason", wanted.reasonCode())
                .param("note", wanted.note())
                .param("by", wanted.orderedBy())
                .param("now", Timestamp.from(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Order.Cause> of(UUID examination) {
        return ofAll(List.of(examination)).getOrDefault(examination, List.of());
    }

    Map<UUID, List<Order.Cause>> ofAll(Collection<UUID> examinations) {
        Map<UUID, List<Order.Cause>> causes = new HashMap<>();
        database.sql("select * from examinations.cause where examination_id = any(:all) order by place")
                .param("all", examinations.toArray(UUID[]::new))
                .query((row, number) -> causes.computeIfAbsent(
                                row.getObject("examination_id", UUID.class), _ -> new java.util.ArrayList<>())
                        .add(new Order.Cause(
                                row.getString("kind"),
                                row.getObject("ref", UUID.class),
                                row.getString("reason_code"),
                                row.getString("note"),
                                row.getString("ordered_by"),
                                row.getTimestamp("at").toInstant(),
                                OrderStore.instant(row, "settled_at"))))
                .list();
        return causes;
    }

    /** Verdicts that no longer count. */
    void settle(UUID examination, Collection<UUID> decisions, Instant now) {
        database.sql("""
                update examinations.cause set settled_at = :now
                where examination_id = :examination and ref = any(:decisions) and settled_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("examination", examination)
                .param("decisions", decisions.toArray(UUID[]::new))
                .update();
    }

    /** A verdict on a scan whose visit nobody knows. */
    record Unplaced(UUID decisionId, String reasonCode) {}

    void keepUnplaced(UUID scanId, Unplaced unplaced, Instant now) {
        database.sql("""
                insert into examinations.unplaced (decision_id, scan_id, reason_code, at)
                values (:decision, :scan, :reason, :now) on conflict do nothing
                """)
                .param("decision", unplaced.decisionId())
                .param("scan", scanId)
                .param("reason", unplaced.reasonCode())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What was kept for the scan; it is not kept any longer. */
    List<Unplaced> takeUnplaced(UUID scanId) {
        return database.sql("delete from examinations.unplaced where scan_id = :scan returning *")
                .param("scan", scanId)
                .query((row, number) ->
                        new Unplaced(row.getObject("decision_id", UUID.class), row.getString("reason_code")))
                .list();
    }

    void forgetUnplaced(UUID decisionId) {
        database.sql("delete from examinations.unplaced where decision_id = :decision")
                .param("decision", decisionId)
                .update();
    }
}
