package org.aforo.server.review.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of scans in the queue, one row a scan. */
@Component
public class Readings {

    private final JdbcClient database;

    public Readings(JdbcClient database) {
        this.database = database;
    }

    /** Enters a scan once; told again, it stays where it is. */
    public void enter(UUID scanId, @Nullable UUID visitId, @Nullable Instant cutOff, Instant receivedAt) {
        database.sql("""
                insert into review.reading (scan_id, visit_id, cut_off, received_at, state)
                values (:scan, :visit, :cutOff, :received, 'waiting')
                on conflict (scan_id) do nothing
                """)
                .param("scan", scanId)
                .param("visit", visitId)
                .param("cutOff", timestamp(cutOff))
                .param("received", Queue.sql(receivedAt))
                .update();
    }

    public void matched(UUID scanId, UUID visitId, @Nullable Instant cutOff) {
        database.sql("update review.reading set visit_id = :visit, cut_off = :cutOff where scan_id = :scan")
                .param("visit", visitId)
                .param("cutOff", timestamp(cutOff))
                .param("scan", scanId)
                .update();
    }

    public void cutOffChanged(UUID visitId, @Nullable Instant cutOff) {
        database.sql("update review.reading set cut_off = :cutOff where visit_id = :visit")
                .param("cutOff", timestamp(cutOff))
                .param("visit", visitId)
                .update();
    }

    /**
     * The scan whose ship leaves first, then the oldest; ships that have left come last, since nothing on them can be held any more. Locked,
     * and passing over those another request is about to give.
     */
    public Optional<UUID> lockFirstWaiting(Instant now) {
        return database.sql("""
                        select scan_id from review.reading where state = 'waiting'
                        order by (cut_off is not null and cut_off <= :now), cut_off nulls last, received_at, scan_id
                        limit 1 for update skip locked
                        """).param("now", timestamp(now)).query(UUID.class).optional();
    }

    /** The visit the scan is of; null while nobody knows. */
    public @Nullable UUID visitOf(UUID scanId) {
        return database.sql("select visit_id from review.reading where scan_id = :scan")
                .param("scan", scanId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    /** Holds the scan's row, so that two corrections of one decision follow each other. */
    public void lock(UUID scanId) {
        database.sql("select scan_id from review.reading where scan_id = :scan for update")
                .param("scan", scanId)
                .query(UUID.class)
                .single();
    }

    /**
     * Moves a reading along its life.
     *
     * @throws IllegalStateException when it is not in the state the caller holds it to be in
     */
    public void move(UUID scanId, ReadingState from, ReadingState.Event event) {
        int moved = database.sql("update review.reading set state = :to where scan_id = :scan and state = :from")
                .param("to", from.next(event).code())
                .param("scan", scanId)
                .param("from", from.code())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("reading " + scanId + " is not " + from.code());
        }
    }

    /** How many wait and how many are with an analyst, by cut-off hour; for supervisors only. */
    public List<Waiting> waiting() {
        return database.sql("""
                select date_trunc('hour', cut_off) as hour, count(*) filter (where state = 'waiting') as waiting,
                       count(*) filter (where state = 'leased') as leased,
                       min(received_at) filter (where state = 'waiting') as oldest, min(cut_off) as next_cut_off
                from review.reading where state <> 'decided'
                group by 1 order by 1 nulls last
                """)
                .query((row, number) -> new Waiting(
                        instant(row.getTimestamp("hour")),
                        row.getLong("waiting"),
                        row.getLong("leased"),
                        instant(row.getTimestamp("oldest")),
                        instant(row.getTimestamp("next_cut_off"))))
                .list();
    }

    /** @param hour start of the hour the cut-off falls in; null for scans without a known cut-off */
    public record Waiting(
            @Nullable Instant hour,
            long waiting,
            long leased,
            @Nullable Instant oldest,
            @Nullable Instant nextCutOff) {}

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
