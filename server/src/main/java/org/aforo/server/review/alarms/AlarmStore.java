package org.aforo.server.review.alarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of alarms, of who has heard, of what was done. */
@Component
class AlarmStore {

    private final JdbcClient database;

    AlarmStore(JdbcClient database) {
        this.database = database;
    }

    void insert(Alarm alarm, LeafRef leaf) {
        database.sql("""
                insert into review.alarm (id, decision_id, scan_id, examination_id, visit_id, container_number, voyage, terminal, scanner,
                    level, raised_at, leaf)
                values (:id, :decision, :scan, :examination, :visit, :container, :voyage, :terminal, :scanner, :level, :now, :leaf)
                """)
                .param("id", alarm.id())
                .param("decision", alarm.decisionId())
                .param("scan", alarm.scanId())
                .param("examination", alarm.examinationId())
                .param("visit", alarm.visitId())
                .param("container", alarm.containerNumber())
                .param("voyage", alarm.voyage())
                .param("terminal", alarm.terminal())
                .param("scanner", alarm.scanner())
                .param("level", alarm.level())
                .param("now", Timestamp.from(alarm.raisedAt()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** Those not closed, the latest first. */
    List<Alarm> open() {
        return database.sql("select * from review.alarm where closed_at is null order by place desc")
                .query(AlarmStore::alarm)
                .list();
    }

    /** The alarm, unless it is closed. */
    Optional<Alarm> open(UUID id) {
        return database.sql("select * from review.alarm where id = :id and closed_at is null")
                .param("id", id)
                .query(AlarmStore::alarm)
                .optional();
    }

    Optional<Alarm> locked(UUID id) {
        return database.sql("select * from review.alarm where id = :id for update")
                .param("id", id)
                .query(AlarmStore::alarm)
                .optional();
    }

    /** The open alarm of a scan, locked. */
    List<Alarm> openOf(UUID scanId) {
        return database.sql("select * from review.alarm where scan_id = :scan and closed_at is null for update")
                .param("scan", scanId)
                .query(AlarmStore::alarm)
                .list();
    }

    boolean anyOpenOfVisit(UUID visitId) {
        return database.sql("select count(*) from review.alarm where visit_id = :visit and closed_at is null")
                        .param("visit", visitId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void placed(Alarm alarm) {
        database.sql("""
                update review.alarm set visit_id = :visit, container_number = :container, voyage = :voyage, terminal = :terminal
                where id = :id
                """)
                .param("visit", alarm.visitId())
                .param("container", alarm.containerNumber())
                .param("voyage", alarm.voyage())
                .param("terminal", alarm.terminal())
                .param("id", alarm.id())
                .update();
    }

    void louder(UUID id, int level) {
        database.sql("update review.alarm set level = :level where id = :id")
                .param("level", level)
                .param("id", id)
                .update();
    }

    void close(UUID id, String by, Alarm.Outcome outcome, Instant now) {
        database.sql("update review.alarm set closed_at = :now, closed_by = :by, outcome = :outcome where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("outcome", outcome.code())
                .param("id", id)
                .update();
    }

    List<Alarm.Heard> heard(UUID id) {
        return database.sql("select * from review.alarm_heard where alarm_id = :id order by nr")
                .param("id", id)
                .query((row, number) -> new Alarm.Heard(
                        row.getObject("account_id", UUID.class),
                        row.getString("who"),
                        row.getString("place"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void hear(UUID id, Alarm.Heard heard, LeafRef leaf) {
        database.sql("""
                insert into review.alarm_heard (alarm_id, account_id, who, place, at, leaf)
                values (:id, :account, :who, :place, :at, :leaf)
                """)
                .param("id", id)
                .param("account", heard.accountId())
                .param("who", heard.who())
                .param("place", heard.place())
                .param("at", Timestamp.from(heard.at()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Alarm.Done> done(UUID id) {
        return database.sql("select * from review.alarm_step where alarm_id = :id order by nr")
                .param("id", id)
                .query((row, number) -> new Alarm.Done(
                        row.getString("step"), row.getTimestamp("at").toInstant(), row.getString("who")))
                .list();
    }

    void tick(UUID id, Alarm.Done done, LeafRef leaf) {
        database.sql("""
                insert into review.alarm_step (alarm_id, step, at, who, leaf) values (:id, :step, :at, :who, :leaf)
                """)
                .param("id", id)
                .param("step", done.step())
                .param("at", Timestamp.from(done.at()))
                .param("who", done.who())
                .param("leaf", leaf.pendingId())
                .update();
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getObject("decision_id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getObject("examination_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("container_number"),
                row.getString("voyage"),
                row.getString("terminal"),
                row.getString("scanner"),
                row.getInt("level"),
                row.getTimestamp("raised_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
