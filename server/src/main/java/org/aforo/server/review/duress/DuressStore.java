package org.aforo.server.review.duress;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of signs and of what was done about them. */
@Component
class DuressStore {

    private final JdbcClient database;

    DuressStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A sign and what was done about it.
     *
     * @param cutOff when the container can no longer be held; null when unknown
     * @param again how far the reading by somebody else has come: {@code waiting}, {@code leased} or {@code decided}; null when there is none
     * @param done the first thing first
     */
    record Sign(
            long id,
            UUID decisionId,
            UUID scanId,
            @Nullable String containerNumber,
            Instant at,
            Verdict verdict,
            String legalPower,
            String reader,
            String unit,
            @Nullable Instant cutOff,
            @Nullable String again,
            List<Done> done) {

        DuressState state() {
            return done.isEmpty() ? DuressState.OPEN : after(done.getLast().step());
        }

        Sign with(List<Done> steps) {
            return new Sign(
                    id,
                    decisionId,
                    scanId,
                    containerNumber,
                    at,
                    verdict,
                    legalPower,
                    reader,
                    unit,
                    cutOff,
                    again,
                    List.copyOf(steps));
        }
    }

    /** @param by a pseudonym */
    record Done(DuressState.Step step, String by, String note, Instant at) {}

    private record DoneAbout(long sign, Done done) {}

    /** The latest first. */
    List<Sign> latest(Optional<String> hiddenUnit, int most) {
        Map<Long, List<Done>> steps = database
                .sql("select duress_id, step, by, note, at from review.duress_step order by id")
                .query((row, number) -> new DoneAbout(
                        row.getLong("duress_id"),
                        new Done(
                                DuressState.Step.of(row.getString("step")).orElseThrow(),
                                row.getString("by"),
                                row.getString("note"),
                                row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DoneAbout::sign, Collectors.mapping(DoneAbout::done, Collectors.toList())));
        return database
                .sql("""
                        select s.id, s.decision_id, s.unit, d.scan_id, d.container_number, d.decided_at, d.verdict, d.legal_power,
                               d.reader, q.cut_off,
                               (select r.state from review.reading r
                                where r.scan_id = d.scan_id and r.legal_power = d.legal_power and r.ordinal > own.ordinal
                                order by r.ordinal limit 1) as again
                        from review.duress s
                        join review.decision d on d.id = s.decision_id
                        join review.reading own on own.id = d.reading_id
                        join review.scan q on q.scan_id = d.scan_id
                        where s.unit is distinct from :hidden
                        order by s.id desc limit :most
                        """)
                .param("hidden", hiddenUnit.orElse(null))
                .param("most", most)
                .query((row, number) -> {
                    Timestamp cutOff = row.getTimestamp("cut_off");
                    return new Sign(
                            row.getLong("id"),
                            row.getObject("decision_id", UUID.class),
                            row.getObject("scan_id", UUID.class),
                            row.getString("container_number"),
                            row.getTimestamp("decided_at").toInstant(),
                            Verdict.of(row.getString("verdict")).orElseThrow(),
                            row.getString("legal_power"),
                            row.getString("reader"),
                            row.getString("unit"),
                            cutOff == null ? null : cutOff.toInstant(),
                            row.getString("again"),
                            List.of());
                })
                .list()
                .stream()
                .map(sign -> sign.with(steps.getOrDefault(sign.id(), List.of())))
                .toList();
    }

    long open(Optional<String> hiddenUnit) {
        return database.sql("""
                        select count(*) from review.duress s
                        where s.unit is distinct from :hidden
                          and not exists (select 1 from review.duress_step t where t.duress_id = s.id)
                        """)
                .param("hidden", hiddenUnit.orElse(null))
                .query(Long.class)
                .single();
    }

    /** How far it has come, its row held; empty when there is none this person may hear of. */
    Optional<DuressState> lock(long id, Optional<String> hiddenUnit) {
        boolean there = database.sql(
                        "select id from review.duress where id = :id and unit is distinct from :hidden for update")
                .param("id", id)
                .param("hidden", hiddenUnit.orElse(null))
                .query(Long.class)
                .optional()
                .isPresent();
        return there ? Optional.of(stateOf(id)) : Optional.empty();
    }

    UUID decisionOf(long id) {
        return database.sql("select decision_id from review.duress where id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    void add(long id, Done done, LeafRef leaf) {
        database.sql("""
                insert into review.duress_step (duress_id, step, by, note, at, leaf)
                values (:id, :step, :by, :note, :at, :leaf)
                """)
                .param("id", id)
                .param("step", done.step().code())
                .param("by", done.by())
                .param("note", done.note())
                .param("at", Timestamp.from(done.at()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    private DuressState stateOf(long id) {
        return database.sql("select step from review.duress_step where duress_id = :id order by id desc limit 1")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(step -> after(DuressState.Step.of(step).orElseThrow()))
                .orElse(DuressState.OPEN);
    }

    private static DuressState after(DuressState.Step step) {
        return switch (step) {
            case TAKEN_UP -> DuressState.TAKEN_UP;
            case RESOLVED -> DuressState.RESOLVED;
        };
    }
}
