package org.aforo.server.scans;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits for an officer: scans no rule could match, with the visits they may belong to, and files nobody could read. */
@Component
class Desk {

    private final JdbcClient database;
    private final Scans scans;
    private final Visits visits;
    private final JsonMapper json;

    Desk(JdbcClient database, Scans scans, Visits visits, JsonMapper json) {
        this.database = database;
        this.scans = scans;
        this.visits = visits;
        this.json = json;
    }

    /** A scan at the desk, and the visits it may belong to, the likeliest first. */
    record Waiting(ScanView scan, List<Matching.Candidate> candidates) {}

    /** Oldest first, after the scan received then. */
    List<Waiting> waiting(@Nullable PageCursor after, int limit) {
        PageCursor from = after == null ? PageCursor.BEGINNING : after;
        List<UUID> ids = database.sql("""
                        select id from scans.scan
                        where match_state in ('none', 'several') and state in ('readable', 'unreadable')
                          and (received_at, id) > (:at, :id)
                        order by received_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.uuid())
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return ids.stream().map(scans::require).map(this::withCandidates).toList();
    }

    private Waiting withCandidates(ScanView scan) {
        Instant takenAt = scan.acquiredAt() == null ? scan.receivedAt() : scan.acquiredAt();
        String number = scan.containerNumber();
        return new Waiting(scan, Matching.candidates(number, takenAt, possible(number)));
    }

    /** Visits of the number as read, and of every number one slip of the reader away from it. */
    private List<Visit> possible(@Nullable String number) {
        if (number == null) {
            return visits.recent(Matching.MOST_CANDIDATES);
        }
        Map<UUID, Visit> possible = new LinkedHashMap<>();
        visits.ofContainer(number).forEach(visit -> possible.put(visit.id(), visit));
        Optional<ContainerNumber> read = ContainerNumber.parse(number);
        if (read.isPresent()) {
            List<String> near = new ArrayList<>(Matching.transpositions(number));
            near.addAll(Matching.oneCharacterAway(number));
            visits.ofContainers(near).forEach(visit -> possible.put(visit.id(), visit));
        }
        return List.copyOf(possible.values());
    }

    /** A file in quarantine, or a report whose scan has not come. */
    record Quarantined(
            String digest, String name, long sizeBytes, Instant receivedAt, String source, List<RemarkBody> remarks) {}

    /** Newest first. */
    List<Quarantined> quarantine(@Nullable PageCursor after, int limit) {
        PageCursor from = after == null ? PageCursor.END : after;
        return database.sql("""
                        select digest, name, size_bytes, received_at, source, remarks from scans.file
                        where (status = 'quarantined' or (status = 'report' and scan_id is null))
                          and (received_at, digest) < (:at, :digest)
                        order by received_at desc, digest desc limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("digest", from.id())
                .param("limit", limit)
                .query((row, number) -> new Quarantined(
                        row.getString("digest"),
                        row.getString("name"),
                        row.getLong("size_bytes"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("source"),
                        List.of(json.readValue(row.getString("remarks"), RemarkBody[].class))))
                .list();
    }

    boolean isQuarantined(String digest) {
        return database.sql("""
                        select 1 from scans.file
                        where digest = :digest and (status = 'quarantined' or (status = 'report' and scan_id is null))
                        """)
                .param("digest", digest)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
