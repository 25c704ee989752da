package org.aforo.server.review.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.selectivity.reading.Opinion;
import org.aforo.selectivity.reading.Settlement;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.review.Verdict;
import org.aforo.server.review.queue.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of decisions: rows are added and read, never changed. */
@Component
public class DecisionStore {

    private static final String SELECT = """
            select d.*, later.id as corrected_by
            from review.decision d left join review.decision later on later.corrects = d.id
            """;

    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    public DecisionStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(Decision decision, @Nullable String idempotencyKey) {
        database.sql("""
                insert into review.decision (id, scan_id, lease_id, reading_id, shown, idempotency_key, verdict, reason_code, note, marks,
                    seconds_shown, account_id, reader, agency, legal_power, container_number, decided_at, corrects, why, leaf)
                values (:id, :scan, :lease, :reading, cast(:shown as jsonb), :key, :verdict, :reason, :note, cast(:marks as jsonb),
                    :seconds, :account, :reader, :agency, :power, :container, :decided, :corrects, :why, :leaf)
                """)
                .param("id", decision.id())
                .param("scan", decision.scanId())
                .param("lease", decision.lease())
                .param("reading", decision.reading())
                .param("shown", decision.shown())
                .param("key", idempotencyKey)
                .param("verdict", decision.verdict().code())
                .param("reason", decision.reasonCode())
                .param("note", decision.note())
                .param("marks", json.writeValueAsString(decision.marks()))
                .param("seconds", decision.secondsShown())
                .param("account", decision.decider().accountId())
                .param("reader", decision.decider().reader())
                .param("agency", decision.decider().agency())
                .param("power", decision.decider().legalPower())
                .param("container", decision.containerNumber())
                .param("decided", Queue.sql(decision.decidedAt()))
                .param("corrects", decision.corrects())
                .param("why", decision.why())
                .param("leaf", decision.leaf().pendingId())
                .update();
    }

    public Optional<Decision> find(UUID id) {
        return database.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(this::decision)
                .optional();
    }

    /** The key under which a lease's decision was sent; empty when the lease has none. */
    public Optional<String> idempotencyKeyOf(UUID leaseId, UUID accountId) {
        return database.sql(
                        "select idempotency_key from review.decision where lease_id = :lease and account_id = :account")
                .param("lease", leaseId)
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    /**
     * One opinion on a scan.
     *
     * @param duress whether it was given under duress
     */
    record Said(UUID decision, Opinion opinion, boolean duress) {

        /** A verdict under duress is nobody's opinion, unless it sends the container to be opened all the same. */
        boolean counts() {
            return !duress || opinion.sends();
        }
    }

    /** What the readers of a scan said under one power, first to last; corrections are the supervisor's, not a reader's. */
    List<Said> saidOf(UUID scanId, String legalPower) {
        return database.sql("""
                        select d.id, d.verdict, exists (select 1 from review.duress s where s.decision_id = d.id) as duress
                        from review.decision d join review.reading r on r.id = d.reading_id
                        where d.scan_id = :scan and r.legal_power = :power order by d.leaf
                        """)
                .param("scan", scanId)
                .param("power", legalPower)
                .query(DecisionStore::said)
                .list();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                Opinion.of(row.getString("verdict")).orElseThrow(),
                row.getBoolean("duress"));
    }

    /**
     * What stands of a scan under each other legal power, where anything does. A correction counts as what it corrects, and what readers are
     * still divided on stands nowhere.
     */
    Map<String, Settlement.Outcome> standingElsewhere(UUID scanId, String legalPower) {
        Map<String, List<Opinion>> said = new TreeMap<>();
        database.sql("""
                        with recursive chain as (
                            select d.id as first, d.leaf, r.legal_power, d.id, d.verdict, 0 as step
                            from review.decision d join review.reading r on r.id = d.reading_id
                            where d.scan_id = :scan and r.legal_power <> :power
                            union all
                            select first, chain.leaf, chain.legal_power, later.id, later.verdict, step + 1
                            from chain join review.decision later on later.corrects = chain.id
                        )
                        select distinct on (leaf) id, legal_power, verdict,
                            exists (select 1 from review.duress s where s.decision_id = chain.id) as duress
                        from chain order by leaf, step desc
                        """).param("scan", scanId).param("power", legalPower).query(row -> {
            if (said(row, 0).counts()) {
                said.computeIfAbsent(row.getString("legal_power"), power -> new ArrayList<>())
                        .add(said(row, 0).opinion());
            }
        });
        Map<String, Settlement.Outcome> standing = new TreeMap<>();
        said.forEach((power, opinions) ->
                Settlement.of(opinions, false).outcome().ifPresent(outcome -> standing.put(power, outcome)));
        return standing;
    }

    /** How many decisions of a reader there are. */
    int countOf(UUID accountId) {
        return database.sql("select count(*) from review.decision where account_id = :account and corrects is null")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    public List<Decision> ofScan(UUID scanId) {
        return database.sql(SELECT + "where d.scan_id = :scan order by d.decided_at, d.id")
                .param("scan", scanId)
                .query(this::decision)
                .list();
    }

    /** Newest first; {@code before} is exclusive. */
    public List<Decision> newest(@Nullable Place before, int limit) {
        if (before == null) {
            return database.sql(SELECT + "order by d.decided_at desc, d.id desc limit :limit")
                    .param("limit", limit)
                    .query(this::decision)
                    .list();
        }
        return database.sql(SELECT
                        + "where (d.decided_at, d.id) < (:at, :id) order by d.decided_at desc, d.id desc limit :limit")
                .param("at", Queue.sql(before.at()))
                .param("id", before.id())
                .param("limit", limit)
                .query(this::decision)
                .list();
    }

    /** A place in the list of decisions. */
    public record Place(Instant at, UUID id) {}

    private Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getObject("lease_id", UUID.class),
                row.getObject("reading_id", UUID.class),
                row.getString("shown"),
                Verdict.of(row.getString("verdict")).orElseThrow(),
                row.getString("reason_code"),
                row.getString("note"),
                json.readValue(row.getString("marks"), MARKS),
                row.getInt("seconds_shown"),
                new Decision.Decider(
                        row.getObject("account_id", UUID.class),
                        row.getString("reader"),
                        row.getString("agency"),
                        row.getString("legal_power")),
                row.getString("container_number"),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("corrects", UUID.class),
                row.getString("why"),
                row.getObject("corrected_by", UUID.class),
                new LeafRef(row.getLong("leaf")));
    }
}
