package org.aforo.server.targeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What opening a visit showed, as the rules' labels. Rooms further down the road call this; nothing is changed, only corrected by addition. */
@Service
public class Outcomes {

    private final JdbcClient database;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher announcements;

    Outcomes(
            JdbcClient database,
            Journal journal,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher announcements) {
        this.database = database;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.announcements = announcements;
    }

    /** Where it comes from. */
    public enum Source {
        EXAMINATION,
        REPLAY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands of a visit now. */
    public record Recorded(UUID id, UUID visitId, boolean found, String officer) {}

    /**
     * Records what was found, within the caller's transaction when there is one.
     *
     * @param corrects the outcome it takes the place of; null for the first of a visit
     * @throws Problem {@code targeting.outcome-there} (409) when the visit has one and it is not the one corrected
     */
    @Transactional
    public Recorded recordOutcome(UUID visitId, boolean found, Source source, @Nullable UUID corrects, Actor officer) {
        Optional<Recorded> there = current(visitId);
        UUID standing = there.map(Recorded::id).orElse(null);
        if (standing == null ? corrects != null : !standing.equals(corrects)) {
            throw Problem.caller(
                    409, "targeting.outcome-there", "This visit has an outcome. Name it as the one that is corrected.");
        }
        Recorded recorded = new Recorded(ids.next(), visitId, found, officer.pseudonym());
        LeafRef leaf = journal.append(new Entry(
                "targeting.outcome",
                visitId,
                corrects == null
                        ? Map.of("result", found ? "found" : "clean", "source", source.code())
                        : Map.of(
                                "result",
                                found ? "found" : "clean",
                                "source",
                                source.code(),
                                "corrects",
                                corrects.toString()),
                Map.of("by", officer.pseudonym())));
        database.sql("""
                insert into targeting.outcome (id, visit_id, result, source, officer, recorded_at, corrects, leaf)
                values (:id, :visit, :result, :source, :officer, :now, :corrects, :leaf)
                """)
                .param("id", recorded.id())
                .param("visit", visitId)
                .param("result", found ? "found" : "clean")
                .param("source", source.code())
                .param("officer", officer.pseudonym())
                .param("now", Timestamp.from(clock.instant()))
                .param("corrects", corrects)
                .param("leaf", leaf.pendingId())
                .update();
        announcements.publishEvent(new OutcomeRecorded(visitId, found));
        return recorded;
    }

    /**
     * Takes an outcome back, so that the visit has none again: what was reported elsewhere was of another box. Within the caller's transaction.
     *
     * @throws Problem {@code targeting.outcome-there} (409) when it does not stand
     */
    @Transactional
    public void withdraw(UUID visitId, UUID withdrawn, Source source, Actor officer) {
        if (current(visitId).filter(there -> there.id().equals(withdrawn)).isEmpty()) {
            throw Problem.caller(409, "targeting.outcome-there", "The outcome that is to be withdrawn does not stand.");
        }
        UUID id = ids.next();
        LeafRef leaf = journal.append(new Entry(
                "targeting.outcome",
                visitId,
                Map.of("result", "withdrawn", "source", source.code(), "corrects", withdrawn.toString()),
                Map.of("by", officer.pseudonym())));
        database.sql("""
                insert into targeting.outcome (id, visit_id, result, source, officer, recorded_at, corrects, leaf)
                values (:id, :visit, 'withdrawn', :source, :officer, :now, :corrects, :leaf)
                """)
                .param("id", id)
                .param("visit", visitId)
                .param("source", source.code())
                .param("officer", officer.pseudonym())
                .param("now", Timestamp.from(clock.instant()))
                .param("corrects", withdrawn)
                .param("leaf", leaf.pendingId())
                .update();
    }

    private static final String STANDING = """
            select o.* from targeting.outcome o
            where o.result <> 'withdrawn' and not exists (select 1 from targeting.outcome later where later.corrects = o.id)
            """;

    public Optional<Recorded> current(UUID visitId) {
        return database.sql(STANDING + " and o.visit_id = :visit")
                .param("visit", visitId)
                .query(Outcomes::recorded)
                .optional();
    }

    Map<UUID, Outcome> current() {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        standing().forEach((visit, each) -> outcomes.put(visit, each.found() ? Outcome.FOUND : Outcome.CLEAN));
        return outcomes;
    }

    Map<UUID, Recorded> standing() {
        Map<UUID, Recorded> outcomes = new HashMap<>();
        database.sql(STANDING).query(Outcomes::recorded).list().forEach(each -> outcomes.put(each.visitId(), each));
        return outcomes;
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("result").equals("found"),
                row.getString("officer"));
    }
}
