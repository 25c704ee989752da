package org.aforo.server.oversight.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of stops. */
@Component
class StopStore {

    private static final int MOST = 2_000;

    private final JdbcClient database;

    StopStore(JdbcClient database) {
        this.database = database;
    }

    /** False when the stop that begins then is known already. */
    boolean insert(Stop stop, LeafRef leaf) {
        return database.sql("""
                        insert into oversight.stop (id, device, terminal, since, ended_at, asked_at, evidence, threshold, reason, says,
                            answered_by, answered_at, leaf)
                        values (:id, :device, :terminal, :since, :ended, :asked, :evidence, :threshold, :reason, :says, :by, :at, :leaf)
                        on conflict (device, since) do nothing
                        """)
                        .param("id", stop.id())
                        .param("device", stop.device())
                        .param("terminal", stop.terminal())
                        .param("since", Timestamp.from(stop.since()))
                        .param("ended", timestamp(stop.endedAt()))
                        .param("asked", timestamp(stop.askedAt()))
                        .param("evidence", stop.evidence())
                        .param("threshold", stop.threshold())
                        .param(
                                "reason",
                                stop.reason() == null ? null : stop.reason().code())
                        .param("says", stop.says())
                        .param("by", stop.answeredBy())
                        .param("at", timestamp(stop.answeredAt()))
                        .param("leaf", leaf.pendingId())
                        .update()
                == 1;
    }

    boolean known(String device, Instant since) {
        return database.sql("select exists (select 1 from oversight.stop where device = :device and since = :since)")
                .param("device", device)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Whether some stop of the device, asked about or told of, shares a moment with this span; {@code until} is null where the end is open. */
    boolean overlaps(String device, Instant since, @Nullable Instant until) {
        return database.sql("""
                        select exists (select 1 from oversight.stop
                            where device = :device and (ended_at is null or ended_at > :since)
                                and (cast(:until as timestamptz) is null or since < :until))
                        """)
                .param("device", device)
                .param("since", Timestamp.from(since))
                .param("until", timestamp(until))
                .query(Boolean.class)
                .single();
    }

    void ended(UUID id, Instant at) {
        database.sql("update oversight.stop set ended_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void answered(UUID id, StopReason reason, @Nullable String says, String by, Instant at) {
        database.sql("""
                update oversight.stop set reason = :reason, says = :says, answered_by = :by, answered_at = :at where id = :id
                """)
                .param("reason", reason.code())
                .param("says", says)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void closed(UUID id, Instant at) {
        database.sql("update oversight.stop set closed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Optional<Stop> locked(UUID id) {
        return database.sql("select * from oversight.stop where id = :id for update")
                .param("id", id)
                .query(StopStore::stop)
                .optional();
    }

    /** Those that last. */
    List<Stop> open() {
        return database.sql("select * from oversight.stop where ended_at is null order by since, place")
                .query(StopStore::stop)
                .list();
    }

    /** Those the terminal told of unasked that have a part after this time. */
    List<Stop> toldOf(String device, Instant from) {
        return database.sql("""
                        select * from oversight.stop
                        where device = :device and asked_at is null and (ended_at is null or ended_at > :from) order by since
                        """)
                .param("device", device)
                .param("from", Timestamp.from(from))
                .query(StopStore::stop)
                .list();
    }

    /** Asked before this time, never answered, not given up. */
    List<Stop> overdue(Instant askedBefore) {
        return database.sql("""
                        select * from oversight.stop
                        where reason is null and closed_at is null and asked_at < :before order by place
                        """)
                .param("before", Timestamp.from(askedBefore))
                .query(StopStore::stop)
                .list();
    }

    /** Those with a part after this time, the newest first. */
    List<Stop> since(Instant from) {
        return database.sql("""
                        select * from oversight.stop where ended_at is null or ended_at > :from order by since desc, place desc limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param("most", MOST)
                .query(StopStore::stop)
                .list();
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Stop(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getString("terminal"),
                row.getTimestamp("since").toInstant(),
                instant(row, "ended_at"),
                instant(row, "asked_at"),
                (Double) row.getObject("evidence"),
                (Double) row.getObject("threshold"),
                reason == null ? null : StopReason.of(reason).orElseThrow(),
                row.getString("says"),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
