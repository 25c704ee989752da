package org.aforo.server.scans.scrutiny;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.imageanalysis.noise.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of fingerprints, and which scans still wait for theirs. */
@Component
class FingerprintStore {

    /** A scan whose files came this recently and whose tiles are not cut yet is being prepared, or waits for its other files. */
    private static final Duration BEING_PREPARED = Duration.ofMinutes(2);

    private static final int CAUGHT_UP_AT_ONCE = 200;

    private final JdbcClient database;
    private final InstantSource clock;

    FingerprintStore(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A view looked at.
     *
     * @param remark why there are no keys
     */
    record Looked(int view, long[] keys, @Nullable String remark) {}

    void replace(UUID scanId, int revision, List<Looked> views) {
        database.sql("delete from scans.fingerprint where scan_id = :scan")
                .param("scan", scanId)
                .update();
        for (Looked each : views) {
            database.sql("""
                            insert into scans.fingerprint (scan_id, view, revision, keys, remark, made_at)
                            values (:scan, :view, :revision, :keys, :remark, :now)
                            """)
                    .param("scan", scanId)
                    .param("view", each.view())
                    .param("revision", revision)
                    .param("keys", boxed(each.keys()))
                    .param("remark", each.remark())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** A view of another scan with some of the same keys. */
    record Candidate(UUID scanId, int view, int shared) {}

    /** Those that share the most first. */
    List<Candidate> sharing(UUID scanId, Fingerprint print) {
        return database
                .sql("""
                        select scan_id, view, keys from scans.fingerprint
                        where keys && cast(:asked as bigint[]) and scan_id <> :scan
                        """)
                .param("asked", boxed(print.asked()))
                .param("scan", scanId)
                .query((row, number) -> new Candidate(
                        row.getObject("scan_id", UUID.class), row.getInt("view"), print.shared(unboxed((Long[])
                                row.getArray("keys").getArray()))))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                .toList();
    }

    /** Whether the first of two scans was received after the second. */
    boolean cameAfter(UUID scanId, UUID other) {
        return database.sql("""
                        select (a.received_at, a.id) > (b.received_at, b.id)
                        from scans.scan a, scans.scan b where a.id = :scan and b.id = :other
                        """)
                .param("scan", scanId)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** Whether scans wait for their tiles. */
    boolean othersWait(Instant now) {
        return database.sql("""
                        select exists (select 1 from scans.scan where state = 'receiving' and received_at > :since)
                        """)
                .param("since", Timestamp.from(now.minus(BEING_PREPARED)))
                .query(Boolean.class)
                .single();
    }

    /** Readable scans nobody looked at as they are now, with their revision; the newest, and so many at most. */
    Map<UUID, Integer> unlooked() {
        Map<UUID, Integer> found = new LinkedHashMap<>();
        database.sql("""
                        select id, revision from scans.scan s
                        where state = 'readable' and not exists (
                            select 1 from scans.fingerprint f where f.scan_id = s.id and f.revision = s.revision)
                        order by received_at desc limit :limit
                        """)
                .param("limit", CAUGHT_UP_AT_ONCE)
                .query((row, number) -> found.put(row.getObject("id", UUID.class), row.getInt("revision")))
                .list();
        return found;
    }

    /** How many views were looked at since, by remark; the remark is empty for those that have keys. */
    Map<String, Long> lookedAtSince(Instant since) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select coalesce(remark, '') as remark, count(*) as views from scans.fingerprint
                        where made_at >= :since group by 1 order by 1
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) -> counts.put(row.getString("remark"), row.getLong("views")))
                .list();
        return counts;
    }

    private static Long[] boxed(long[] keys) {
        return Arrays.stream(keys).boxed().toArray(Long[]::new);
    }

    private static long[] unboxed(Long[] keys) {
        return Arrays.stream(keys).mapToLong(Long::longValue).toArray();
    }
}
