package org.aforo.server.review;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much an algorithm asks to look at a scan. Of several that look, the one that asks most is heard: its score stands beside the risk in the
 * order of reading, and from the policy's high risk on it has the scan read twice more often. No reader is told.
 */
@Service
public class Attention {

    private final JdbcClient database;
    private final Journal journal;
    private final InstantSource clock;

    Attention(JdbcClient database, Journal journal, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What one source makes of a scan, instead of what it made of it before. The scan need not be readable yet. Within the caller's transaction.
     *
     * @param score 0 nothing to see, 1 look at it
     * @param source a code such as {@code threat-report}: small letters, digits and hyphens
     */
    @Transactional
    public void ask(UUID scanId, double score, String source) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("an attention score is between 0 and 1: " + score);
        }
        if (!source.matches("[a-z0-9]+(-[a-z0-9]+)*") || source.length() > 40) {
            throw new IllegalArgumentException("a source is a code of small letters, digits and hyphens: " + source);
        }
        lock(database, scanId);
        if (!said(scanId, score, source)) {
            keep(scanId, score, source);
        }
    }

    /** A scan may enter the queue in the moment in which its score is told: whoever comes second sees what the first has written. */
    public static void lock(JdbcClient database, UUID scanId) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('review.attention ' || :scan, 0))")
                .param("scan", scanId.toString())
                .query(Integer.class)
                .single();
    }

    private boolean said(UUID scanId, double score, String source) {
        return database.sql("""
                        select exists (select from review.attention
                                       where scan_id = :scan and source = :source and score = :score)
                        """)
                .param("scan", scanId)
                .param("source", source)
                .param("score", score)
                .query(Boolean.class)
                .single();
    }

    private void keep(UUID scanId, double score, String source) {
        LeafRef leaf = journal.append(
                Entry.of("review.attention", scanId, Map.of("score", Double.toString(score), "source", source)));
        database.sql("""
                insert into review.attention (scan_id, source, score, at, leaf)
                values (:scan, :source, :score, :at, :leaf)
                on conflict (scan_id, source) do update set score = :score, at = :at, leaf = :leaf
                """)
                .param("scan", scanId)
                .param("source", source)
                .param("score", score)
                .param("at", Timestamp.from(clock.instant()))
                .param("leaf", leaf.pendingId())
                .update();
        database.sql("""
                update review.scan set attention = (select max(score) from review.attention where scan_id = :scan)
                where scan_id = :scan
                """).param("scan", scanId).update();
    }
}
