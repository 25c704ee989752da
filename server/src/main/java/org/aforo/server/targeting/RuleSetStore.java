package org.aforo.server.targeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of rule texts. */
@Component
class RuleSetStore {

    private static final int MOST_LISTED = 200;

    private final JdbcClient database;

    RuleSetStore(JdbcClient database) {
        this.database = database;
    }

    /** A text of rules, who wrote it and who judged it. Null for what did not happen yet. */
    record Version(
            int number,
            String text,
            String note,
            String state,
            @Nullable UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable Instant effectiveFrom,
            @Nullable Integer revertTo,
            @Nullable String backTest,
            @Nullable String judge,
            @Nullable Instant judgedAt,
            @Nullable String verdictNote) {}

    Optional<Version> find(int number) {
        return database.sql("select * from targeting.rule_set where number = :number")
                .param("number", number)
                .query(RuleSetStore::version)
                .optional();
    }

    Optional<Version> locked(int number) {
        return database.sql("select * from targeting.rule_set where number = :number for update")
                .param("number", number)
                .query(RuleSetStore::version)
                .optional();
    }

    /** The approved one whose time came last. */
    Optional<Version> inForce(Instant now) {
        return database.sql("""
                        select * from targeting.rule_set
                        where state = 'approved' and coalesce(effective_from, judged_at) <= :now
                        order by coalesce(effective_from, judged_at) desc, number desc limit 1
                        """)
                .param("now", Timestamp.from(now))
                .query(RuleSetStore::version)
                .optional();
    }

    /** Newest first. */
    List<Version> all() {
        return database.sql("select * from targeting.rule_set order by number desc limit :most")
                .param("most", MOST_LISTED)
                .query(RuleSetStore::version)
                .list();
    }

    int propose(Version wanted) {
        return database.sql("""
                        insert into targeting.rule_set (text, note, state, proposed_by, proposer, proposed_at, effective_from, revert_to,
                            back_test)
                        values (:text, :note, 'proposed', :by, :proposer, :at, :effective, :revert, cast(:test as jsonb))
                        returning number
                        """)
                .param("text", wanted.text())
                .param("note", wanted.note())
                .param("by", wanted.proposedBy())
                .param("proposer", wanted.proposer())
                .param("at", Timestamp.from(wanted.proposedAt()))
                .param("effective", timestamp(wanted.effectiveFrom()))
                .param("revert", wanted.revertTo())
                .param("test", wanted.backTest())
                .query(Integer.class)
                .single();
    }

    void judge(int number, String state, @Nullable UUID by, String judge, Instant at, String note) {
        database.sql("""
                update targeting.rule_set
                set state = :state, judged_by = :by, judge = :judge, judged_at = :at, verdict_note = :note
                where number = :number and state = 'proposed'
                """)
                .param("state", state)
                .param("by", by)
                .param("judge", judge)
                .param("at", Timestamp.from(at))
                .param("note", note)
                .param("number", number)
                .update();
    }

    private static Version version(ResultSet row, int place) throws SQLException {
        Integer revertTo = row.getObject("revert_to", Integer.class);
        return new Version(
                row.getInt("number"),
                row.getString("text"),
                row.getString("note"),
                row.getString("state"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row, "effective_from"),
                revertTo,
                row.getString("back_test"),
                row.getString("judge"),
                instant(row, "judged_at"),
                row.getString("verdict_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
