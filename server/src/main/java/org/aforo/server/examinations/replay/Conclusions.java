package org.aforo.server.examinations.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.examinations.replay.ReportStore.Conclusion;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.aforo.server.targeting.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person concludes: it becomes a label for the rules, a lesson where there is something to learn from a picture, and, where whoever
 * concludes says so, a lead that only oversight sees. Concluded anew, the latest counts and all stay.
 */
@Service
class Conclusions {

    private static final Set<String> ABOUT = Set.of("reading", "yard", "gate", "scanner", "seal", "other");

    private final ReportStore store;
    private final Outcomes outcomes;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;
    private final JdbcClient database;
    private final JsonMapper json;

    Conclusions(
            ReportStore store,
            Outcomes outcomes,
            Journal journal,
            Ids ids,
            InstantSource clock,
            JdbcClient database,
            JsonMapper json) {
        this.store = store;
        this.outcomes = outcomes;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.database = database;
        this.json = json;
    }

    /** What is to be followed up by oversight. */
    record Lead(String about, String words) {}

    record Wanted(
            Hypothesis concluded,
            String why,
            boolean lesson,
            @Nullable Lead lead) {}

    /**
     * Records it.
     *
     * @throws Problem {@code examinations.why-missing}, {@code examinations.lead-refused} (422), {@code examinations.report-corrected} (409),
     *     {@code examinations.lesson-no-picture} (409)
     */
    @Transactional
    Conclusion conclude(Report report, Reconstruction.Rebuilt rebuilt, Wanted wanted, Actor actor) {
        if (report.correctedBy() != null) {
            throw Problem.caller(
                    409, "examinations.report-corrected", "This report was corrected. Conclude on the later one.");
        }
        String why = Reports.requireWhy(wanted.why());
        UUID id = ids.next();
        UUID visit = rebuilt.visit().id();
        Proposal proposal = rebuilt.proposal();
        LeafRef leaf = journal.append(new Entry(
                "examinations.replay-concluded",
                report.id(),
                Map.of(
                        "visit", visit.toString(),
                        "concluded", wanted.concluded().code(),
                        "proposed", proposal.proposed().code()),
                Map.of("by", actor.pseudonym(), "why", why)));
        UUID label = label(report, visit, wanted.concluded(), actor);
        Map<String, Double> weights = new TreeMap<>();
        proposal.weights().forEach((hypothesis, weight) -> weights.put(hypothesis.code(), weight));
        Conclusion conclusion = new Conclusion(
                id,
                report.id(),
                visit,
                wanted.concluded(),
                proposal.proposed(),
                json.writeValueAsString(weights),
                why,
                label,
                actor.pseudonym(),
                clock.instant());
        store.conclude(conclusion, leaf.pendingId());
        if (wanted.lesson()) {
            teach(report, rebuilt, conclusion);
        }
        Lead lead = wanted.lead();
        if (lead != null) {
            raise(report.id(), lead, actor);
        }
        return conclusion;
    }

    /** A box that took another's number says nothing of what was declared under it; all others were found to carry something. */
    private @Nullable UUID label(Report report, UUID visit, Hypothesis concluded, Actor actor) {
        Optional<Outcomes.Recorded> standing = outcomes.current(visit);
        Optional<UUID> ours = store.conclusions(report.id()).stream()
                .findFirst()
                .map(Conclusion::outcomeId)
                .filter(label -> standing.map(Outcomes.Recorded::id)
                        .filter(label::equals)
                        .isPresent());
        if (concluded == Hypothesis.SWAPPED) {
            ours.ifPresent(label -> outcomes.withdraw(visit, label, Outcomes.Source.REPLAY, actor));
            return null;
        }
        if (standing.isPresent() && standing.get().found()) {
            return ours.orElse(null);
        }
        UUID corrects = standing.map(Outcomes.Recorded::id).orElse(null);
        return outcomes.recordOutcome(visit, true, Outcomes.Source.REPLAY, corrects, actor)
                .id();
    }

    private void teach(Report report, Reconstruction.Rebuilt rebuilt, Conclusion conclusion) {
        for (Spots.Of each : rebuilt.spots()) {
            Optional<Spots.Found> spot = each.spot();
            if (spot.isPresent()) {
                store.teach(
                        conclusion.id(),
                        each.scanId(),
                        spot.get(),
                        report.kg(),
                        conclusion.concluded().code());
                return;
            }
        }
        throw Problem.caller(
                409,
                "examinations.lesson-no-picture",
                "There is no scan on which the place could be shown, so there is nothing to learn from a picture.");
    }

    private void raise(UUID report, Lead lead, Actor actor) {
        String words = NewReport.words("words", lead.words());
        if (!ABOUT.contains(lead.about()) || words == null) {
            throw Problem.caller(
                    422,
                    "examinations.lead-refused",
                    "A lead says what it is about ("
                            + String.join(", ", ABOUT.stream().sorted().toList())
                            + ") and in words what speaks for it.");
        }
        UUID id = ids.next();
        // what it is about is sealed: the journal is read by others than oversight
        LeafRef leaf = journal.append(new Entry(
                "examinations.integrity-lead",
                id,
                Map.of(),
                Map.of("by", actor.pseudonym(), "about", lead.about(), "words", words, "report", report.toString())));
        database.sql("""
                insert into examinations.integrity_lead (id, report_id, about, words, raised_by, raised_at, leaf)
                values (:id, :report, :about, :words, :by, :at, :leaf)
                """)
                .param("id", id)
                .param("report", report)
                .param("about", lead.about())
                .param("words", words)
                .param("by", actor.pseudonym())
                .param("at", Timestamp.from(clock.instant()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    record Raised(UUID id, UUID reportId, String about, String words, String by, Instant at) {}

    /** For oversight; each look is written down. The latest first. */
    @Transactional
    List<Raised> leads(Actor actor) {
        journal.append(
                new Entry("examinations.integrity-leads-seen", ids.next(), Map.of(), Map.of("by", actor.pseudonym())));
        return database.sql("select * from examinations.integrity_lead order by raised_at desc, id desc limit 200")
                .query((row, number) -> new Raised(
                        row.getObject("id", UUID.class),
                        row.getObject("report_id", UUID.class),
                        row.getString("about"),
                        row.getString("words"),
                        row.getString("raised_by"),
                        row.getTimestamp("raised_at").toInstant()))
                .list();
    }
}
