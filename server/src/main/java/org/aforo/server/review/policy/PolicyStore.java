package org.aforo.server.review.policy;

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

/** The table of reading policies. */
@Component
class PolicyStore {

    private static final int MOST_LISTED = 200;

    private final JdbcClient database;

    PolicyStore(JdbcClient database) {
        this.database = database;
    }

    /** A policy, who proposed it and who judged it. Null for what did not happen. */
    record Version(
            int number,
            Text text,
            String state,
            Proposal proposal,
            @Nullable Judgement judgement) {}

    /**
     * @param settings canonical JSON of {@link Settings}
     * @param digest SHA-256 of it, hexadecimal
     */
    record Text(String settings, String digest) {}

    /** @param trial what it would have done, JSON; null for the one the house came with */
    record Proposal(
            @Nullable UUID accountId,
            String by,
            Instant at,
            String note,
            @Nullable String trial) {}

    record Judgement(String by, Instant at, String note) {}

    /** The number of the policy in force, if somebody approved one; read from the index alone. */
    Optional<Integer> inForce() {
        return database.sql("""
                        select number from review.policy where state = 'approved'
                        order by judged_at desc, number desc limit 1
                        """).query(Integer.class).optional();
    }

    /** So that two nodes that start at once put one first policy in force. */
    void lock() {
        database.sql("lock table review.policy in share row exclusive mode").update();
    }

    Optional<Version> find(int number) {
        return database.sql("select * from review.policy where number = :number")
                .param("number", number)
                .query(PolicyStore::version)
                .optional();
    }

    Optional<Version> locked(int number) {
        return database.sql("select * from review.policy where number = :number for update")
                .param("number", number)
                .query(PolicyStore::version)
                .optional();
    }

    /** Newest first. */
    List<Version> all() {
        return database.sql("select * from review.policy order by number desc limit :most")
                .param("most", MOST_LISTED)
                .query(PolicyStore::version)
                .list();
    }

    int propose(Text text, Proposal proposal) {
        return database.sql("""
                        insert into review.policy (settings, digest, note, trial, state, proposed_by, proposer, proposed_at)
                        values (:settings, :digest, :note, cast(:trial as jsonb), 'proposed', :by, :proposer, :at)
                        returning number
                        """)
                .param("settings", text.settings())
                .param("digest", text.digest())
                .param("note", proposal.note())
                .param("trial", proposal.trial())
                .param("by", proposal.accountId())
                .param("proposer", proposal.by())
                .param("at", Timestamp.from(proposal.at()))
                .query(Integer.class)
                .single();
    }

    void judge(int number, String state, @Nullable UUID by, Judgement judgement) {
        database.sql("""
                update review.policy
                set state = :state, judged_by = :by, judge = :judge, judged_at = :at, verdict_note = :note
                where number = :number and state = 'proposed'
                """)
                .param("state", state)
                .param("by", by)
                .param("judge", judgement.by())
                .param("at", Timestamp.from(judgement.at()))
                .param("note", judgement.note())
                .param("number", number)
                .update();
    }

    private static Version version(ResultSet row, int place) throws SQLException {
        Timestamp judged = row.getTimestamp("judged_at");
        return new Version(
                row.getInt("number"),
                new Text(row.getString("settings"), row.getString("digest")),
                row.getString("state"),
                new Proposal(
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposer"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("note"),
                        row.getString("trial")),
                judged == null
                        ? null
                        : new Judgement(row.getString("judge"), judged.toInstant(), row.getString("verdict_note")));
    }
}
