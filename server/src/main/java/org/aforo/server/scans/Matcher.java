package org.aforo.server.scans;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.VisitAdded;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds each scan its visit: by rule, or by an officer at the desk. Every linking is a row and a leaf; the latest counts and none is
 * forgotten.
 */
@Component
class Matcher {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final Visits visits;
    private final Journal journal;
    private final ApplicationEventPublisher announcements;
    private final InstantSource clock;

    Matcher(
            JdbcClient database,
            Visits visits,
            Journal journal,
            ApplicationEventPublisher announcements,
            InstantSource clock) {
        this.database = database;
        this.visits = visits;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What matching needs to know of a scan. */
    record Unmatched(UUID id, @Nullable String number, Instant takenAt) {}

    /** Within the caller's transaction; the visit found, or null. */
    @Nullable
    UUID match(UUID scanId) {
        Unmatched scan = database.sql("""
                        select id, container_number, coalesce(acquired_at, received_at) as taken
                        from scans.scan where id = :id
                        """)
                .param("id", scanId)
                .query((row, number) -> unmatched(row))
                .single();
        lock("pg_advisory_xact_lock");
        return match(scan);
    }

    /**
     * Until the transaction ends, scans that look for a visit and visits that are added come one after the other. At the same time neither
     * would see the other uncommitted, and the scan would stay at the desk for good. Visits do not wait for each other: a bay plan may add ten
     * thousand, and a lock for each would be more than a database holds.
     */
    private void lock(String function) {
        database.sql("select " + function + "(hashtextextended('scans matching', 0))")
                .query((row, number) -> number)
                .single();
    }

    private @Nullable UUID match(Unmatched scan) {
        List<Visit> ofNumber = scan.number() == null ? List.of() : visits.ofContainer(scan.number());
        return switch (Matching.rule(scan.number(), scan.takenAt(), ofNumber)) {
            case Matching.Ruling.Matched(Visit visit) -> matched(scan.id(), visit);
            case Matching.Ruling.None() -> open(scan.id(), "none");
            case Matching.Ruling.Several() -> open(scan.id(), "several");
        };
    }

    /** A visit may come after its scan; then the scan leaves the desk by itself. */
    @EventListener
    void added(VisitAdded visit) {
        lock("pg_advisory_xact_lock_shared");
        List<Unmatched> waiting = database.sql("""
                        select id, container_number, coalesce(acquired_at, received_at) as taken from scans.scan
                        where match_state in ('none', 'several') and container_number = :number for update
                        """)
                .param("number", visit.containerNumber())
                .query((row, number) -> unmatched(row))
                .list();
        for (Unmatched scan : waiting) {
            UUID found = match(scan);
            if (found != null) {
                announcements.publishEvent(new ScanMatched(scan.id(), found));
            }
        }
    }

    /**
     * Links a scan to a visit by an officer's word. A later word replaces an earlier one; both are kept.
     *
     * @throws Problem {@code scans.reason-missing} (422), {@code scans.scan-unknown}, {@code scans.visit-unknown} (404)
     */
    @Transactional
    public void link(UUID scanId, UUID visitId, Actor officer, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || !writable(reason)) {
            throw Problem.caller(
                    422,
                    "scans.reason-missing",
                    "Linking needs a reason of 1 to " + LONGEST_REASON
                            + " characters, none of them a control character.");
        }
        Visit visit = visits.find(visitId)
                .orElseThrow(() -> Problem.notFound("scans.visit-unknown", "There is no visit with this id."));
        UUID before = database.sql("select visit_id from scans.scan where id = :id for update")
                .param("id", scanId)
                .query((row, number) -> new Linked(row.getObject("visit_id", UUID.class)))
                .optional()
                .orElseThrow(Scans::unknown)
                .visitId();
        Map<String, String> open = new HashMap<>(Map.of("visit", visit.id().toString(), "by", "officer"));
        if (before != null) {
            open.put("before", before.toString());
        }
        LeafRef leaf = journal.append(new Entry(
                "scans.linked", scanId, open, Map.of("officer", officer.pseudonym(), "reason", reason.strip())));
        write(scanId, visit.id(), new Word("desk", reason.strip(), officer.accountId()), leaf);
        announcements.publishEvent(new ScanMatched(scanId, visit.id()));
    }

    /** Lines and tabs are text; other control characters nobody types, and the database does not keep a NUL. */
    private static boolean writable(String reason) {
        return reason.chars().allMatch(each -> !Character.isISOControl(each) || Character.isWhitespace(each));
    }

    private record Linked(@Nullable UUID visitId) {}

    private UUID matched(UUID scanId, Visit visit) {
        LeafRef leaf = journal.append(
                Entry.of("scans.matched", scanId, Map.of("visit", visit.id().toString(), "by", "rule")));
        write(scanId, visit.id(), new Word("matched", "rule", null), leaf);
        return visit.id();
    }

    /** On whose word a scan is linked. */
    private record Word(
            String state, String reason, @Nullable UUID accountId) {}

    private void write(UUID scanId, UUID visitId, Word word, LeafRef leaf) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        update scans.scan set visit_id = :visit, match_state = :state, match_reason = :reason, matched_at = :now
                        where id = :scan
                        """)
                .param("visit", visitId)
                .param("state", word.state())
                .param("reason", word.reason())
                .param("now", now)
                .param("scan", scanId)
                .update();
        database.sql("""
                        insert into scans.linking (scan_id, visit_id, account_id, reason, linked_at, leaf)
                        values (:scan, :visit, :account, :reason, :now, :leaf)
                        """)
                .param("scan", scanId)
                .param("visit", visitId)
                .param("account", word.accountId())
                .param("reason", word.reason())
                .param("now", now)
                .param("leaf", leaf.pendingId())
                .update();
    }

    private @Nullable UUID open(UUID scanId, String state) {
        database.sql("update scans.scan set match_state = :state where id = :scan")
                .param("state", state)
                .param("scan", scanId)
                .update();
        return null;
    }

    private static Unmatched unmatched(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Unmatched(
                row.getObject("id", UUID.class),
                row.getString("container_number"),
                row.getTimestamp("taken").toInstant());
    }
}
