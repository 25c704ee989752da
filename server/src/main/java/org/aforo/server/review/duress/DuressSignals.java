package org.aforo.server.review.duress;

import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.DuressSignalled;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the quiet sign beside a decision.
 *
 * <p>Whoever threatens a reader may stand behind them, read the journal's open members one day, or compare how long answers take. So every
 * decision of a reader is followed by a leaf {@code review.note-kept} whether or not there is a sign: what it says is sealed, and its
 * salted digest tells nothing. The statements are the same with and without a sign. The receipt of the decision, which a supervisor of the
 * reader's own unit can obtain, discloses the decision's leaf only, and this is another.
 */
@Component
public class DuressSignals {

    private final JdbcClient database;
    private final Journal journal;
    private final ApplicationEventPublisher announcements;

    DuressSignals(JdbcClient database, Journal journal, ApplicationEventPublisher announcements) {
        this.database = database;
        this.journal = journal;
        this.announcements = announcements;
    }

    /** A decision as it has just been kept. */
    public record Decided(
            UUID decisionId, UUID scanId, @Nullable UUID visitId, String legalPower, Verdict verdict) {}

    /** Called with every decision of a reader, in its transaction. */
    public void keep(Decided decided, Actor reader, boolean signal) {
        LeafRef leaf = journal.append(new Entry(
                "review.note-kept",
                decided.decisionId(),
                Map.of(),
                Map.of("note", signal ? "duress signalled by " + reader.pseudonym() : "none")));
        database.sql("""
                insert into review.duress (decision_id, unit, leaf)
                select :decision, :unit, :leaf where cast(:signal as boolean)
                """)
                .param("decision", decided.decisionId())
                .param("unit", reader.unit())
                .param("leaf", leaf.pendingId())
                .param("signal", signal)
                .update();
        if (signal) {
            announcements.publishEvent(new DuressSignalled(
                    decided.decisionId(),
                    decided.scanId(),
                    decided.visitId(),
                    decided.legalPower(),
                    decided.verdict()));
        }
    }
}
