package org.aforo.server.scans;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds each scan its visit by rule; what the rule leaves open waits at the desk. */
@Component
class Matcher {

    private final JdbcClient database;
    private final Visits visits;
    private final Journal journal;
    private final InstantSource clock;

    Matcher(JdbcClient database, Visits visits, Journal journal, InstantSource clock) {
        this.database = database;
        this.visits = visits;
        this.journal = journal;
        this.clock = clock;
    }

    private record Unmatched(@Nullable String number, Instant takenAt) {}

    /** Within the caller's transaction; the visit found, or null. */
    @Nullable
    UUID match(UUID scanId) {
        Unmatched scan = database.sql(
                        "select container_number, coalesce(acquired_at, received_at) as taken from scans.scan where id = :id")
                .param("id", scanId)
                .query((row, number) -> new Unmatched(
                        row.getString("container_number"),
                        row.getTimestamp("taken").toInstant()))
                .single();
        List<Visit> ofNumber = scan.number() == null ? List.of() : visits.ofContainer(scan.number());
        return switch (Matching.rule(scan.number(), scan.takenAt(), ofNumber)) {
            case Matching.Ruling.Matched(Visit visit) -> matched(scanId, visit);
            case Matching.Ruling.None() -> open(scanId, "none");
            case Matching.Ruling.Several() -> open(scanId, "several");
        };
    }

    private UUID matched(UUID scanId, Visit visit) {
        LeafRef leaf = journal.append(
                Entry.of("scans.matched", scanId, Map.of("visit", visit.id().toString(), "by", "rule")));
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        update scans.scan set visit_id = :visit, match_state = 'matched', match_reason = 'rule', matched_at = :now
                        where id = :scan
                        """)
                .param("visit", visit.id())
                .param("now", now)
                .param("scan", scanId)
                .update();
        database.sql("""
                        insert into scans.linking (scan_id, visit_id, reason, linked_at, leaf)
                        values (:scan, :visit, 'rule', :now, :leaf)
                        """)
                .param("scan", scanId)
                .param("visit", visit.id())
                .param("now", now)
                .param("leaf", leaf.pendingId())
                .update();
        return visit.id();
    }

    private @Nullable UUID open(UUID scanId, String state) {
        database.sql("update scans.scan set match_state = :state where id = :scan")
                .param("state", state)
                .param("scan", scanId)
                .update();
        return null;
    }
}
