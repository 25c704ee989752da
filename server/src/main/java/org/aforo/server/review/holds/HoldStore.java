package org.aforo.server.review.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.aforo.server.review.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of holds and what happened to them. */
@Component
class HoldStore {

    private static final int MOST = 500;

    private final JdbcClient database;

    HoldStore(JdbcClient database) {
        this.database = database;
    }

    /** A hold and the notices it was told by. */
    record Hold(
            Held held,
            HoldStage stage,
            @Nullable UUID holdNotice,
            @Nullable UUID releaseNotice) {

        UUID id() {
            return held.id();
        }
    }

    record Happened(String event, String state, int level, Instant at) {}

    /** The open hold of the visit, locked; made when there is none. */
    Hold openOf(Visit visit, UUID newId, Instant now) {
        database.sql("""
                insert into review.hold (id, visit_id, container_number, voyage, vessel, terminal, cut_off, state, ordered_at, since)
                values (:id, :visit, :container, :voyage, :vessel, :terminal, :cutOff, 'ordered', :now, :now)
                on conflict (visit_id) where ended_at is null do nothing
                """)
                .param("id", newId)
                .param("visit", visit.id())
                .param("container", visit.containerNumber())
                .param("voyage", visit.voyage())
                .param("vessel", visit.vessel())
                .param("terminal", visit.terminal())
                .param("cutOff", timestamp(visit.cutOff()))
                .param("now", Timestamp.from(now))
                .update();
        return lockedOpenOf(visit.id()).orElseThrow();
    }

    Optional<Hold> lockedOpenOf(UUID visitId) {
        return database.sql("select * from review.hold where visit_id = :visit and ended_at is null for update")
                .param("visit", visitId)
                .query(HoldStore::hold)
                .optional();
    }

    Optional<Hold> locked(UUID id) {
        return database.sql("select * from review.hold where id = :id for update")
                .param("id", id)
                .query(HoldStore::hold)
                .optional();
    }

    Optional<Hold> lockedByNotice(UUID notice) {
        return database.sql(
                        "select * from review.hold where hold_notice = :notice or release_notice = :notice for update")
                .param("notice", notice)
                .query(HoldStore::hold)
                .optional();
    }

    Optional<Hold> find(UUID id) {
        return database.sql("select * from review.hold where id = :id")
                .param("id", id)
                .query(HoldStore::hold)
                .optional();
    }

    Optional<Hold> latestOf(UUID visitId) {
        return database.sql("select * from review.hold where visit_id = :visit order by place desc limit 1")
                .param("visit", visitId)
                .query(HoldStore::hold)
                .optional();
    }

    /** Those not over, the ship that leaves first before the others. */
    List<Hold> open() {
        return database.sql(
                        "select * from review.hold where ended_at is null order by cut_off nulls last, place limit :most")
                .param("most", MOST)
                .query(HoldStore::hold)
                .list();
    }

    /** The latest ones that are over. */
    List<Hold> over(int limit) {
        return database.sql(
                        "select * from review.hold where ended_at is not null order by ended_at desc, place desc limit :limit")
                .param("limit", limit)
                .query(HoldStore::hold)
                .list();
    }

    List<Hold> between(Instant from, Instant until) {
        return database.sql(
                        "select * from review.hold where ordered_at >= :from and ordered_at < :until order by place")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(HoldStore::hold)
                .list();
    }

    /** Those whose terminal has not answered. */
    List<UUID> unanswered() {
        return database.sql("""
                        select id from review.hold where ended_at is null and state in ('ordered', 'sent', 'fetched') order by place
                        """)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void visitChanged(Visit visit) {
        database.sql("""
                update review.hold set cut_off = :cutOff, vessel = :vessel, terminal = :terminal
                where visit_id = :visit and ended_at is null
                """)
                .param("cutOff", timestamp(visit.cutOff()))
                .param("vessel", visit.vessel())
                .param("terminal", visit.terminal())
                .param("visit", visit.id())
                .update();
    }

    void told(UUID id, @Nullable UUID holdNotice, @Nullable UUID releaseNotice) {
        database.sql("update review.hold set hold_notice = :hold, release_notice = :release where id = :id")
                .param("hold", holdNotice)
                .param("release", releaseNotice)
                .param("id", id)
                .update();
    }

    void moved(UUID id, HoldStage.Event event, HoldStage stage, Instant now, LeafRef leaf) {
        database.sql("""
                update review.hold
                set since = case when state = :state then since else cast(:now as timestamptz) end, state = :state, level = :level,
                    acknowledged_at = case when :state = 'acknowledged' then coalesce(acknowledged_at, :now) else acknowledged_at end,
                    ended_at = case when :over then cast(:now as timestamptz) end
                where id = :id
                """)
                .param("state", stage.state().code())
                .param("level", stage.level())
                .param("now", Timestamp.from(now))
                .param("over", stage.state().over())
                .param("id", id)
                .update();
        happened(id, event.code(), stage, now, leaf);
    }

    void happened(UUID id, String event, HoldStage stage, Instant now, LeafRef leaf) {
        database.sql("""
                insert into review.hold_event (hold_id, event, state, level, at, leaf)
                values (:id, :event, :state, :level, :now, :leaf)
                """)
                .param("id", id)
                .param("event", event)
                .param("state", stage.state().code())
                .param("level", stage.level())
                .param("now", Timestamp.from(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Happened> events(UUID id) {
        return database.sql("select * from review.hold_event where hold_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new Happened(
                        row.getString("event"),
                        row.getString("state"),
                        row.getInt("level"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        Held held = new Held(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getObject("visit_id", UUID.class),
                row.getString("container_number"),
                row.getString("voyage"),
                row.getString("vessel"),
                row.getString("terminal"),
                instant(row, "cut_off"),
                row.getString("state"),
                row.getInt("level"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                instant(row, "acknowledged_at"),
                instant(row, "ended_at"));
        return new Hold(
                held,
                new HoldStage(HoldStage.State.of(held.state()), held.level()),
                row.getObject("hold_notice", UUID.class),
                row.getObject("release_notice", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
