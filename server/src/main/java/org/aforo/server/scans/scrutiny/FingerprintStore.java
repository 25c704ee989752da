package org.aforo.server.scans.scrutiny;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Half a key that no other view has: less is structure. */
    static final double LEAST_RARITY = 0.5;

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

    /**
     * A view of another scan with some of the same keys.
     *
     * @param shared how many
     * @param rarity each of them counted as one part in the number of views that have it
     */
    record Candidate(UUID scanId, int view, int shared, double rarity) {}

    private record Sharing(UUID scanId, int view, List<Long> keys) {}

    /**
     * The likeliest first. Boxes of one type have some keys in common, by their structure and not by their noise; those are in many views and
     * count little, while a key of noise is in the copied view alone.
     */
    List<Candidate> sharing(UUID scanId, Fingerprint print) {
        Long[] asked = boxed(print.asked());
        Set<Long> wanted = new HashSet<>(Arrays.asList(asked));
        List<Sharing> found = database.sql("""
                        select scan_id, view, keys from scans.fingerprint
                        where keys && cast(:asked as bigint[]) and scan_id <> :scan
                        """)
                .param("asked", asked)
                .param("scan", scanId)
                .query((row, number) -> new Sharing(
                        row.getObject("scan_id", UUID.class),
                        row.getInt("view"),
                        Arrays.stream((Long[]) row.getArray("keys").getArray())
                                .filter(wanted::contains)
                                .toList()))
                .list();
        Map<Long, Integer> views = new HashMap<>();
        found.forEach(each -> each.keys().forEach(key -> views.merge(key, 1, Integer::sum)));
        return found.stream()
                .map(each -> new Candidate(
                        each.scanId(),
                        each.view(),
                        each.keys().size(),
                        each.keys().stream()
                                .mapToDouble(key -> 1.0 / views.getOrDefault(key, 1))
                                .sum()))
                .filter(each -> each.rarity() >= LEAST_RARITY)
                .sorted(Comparator.comparingDouble(Candidate::rarity).reversed())
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
}
