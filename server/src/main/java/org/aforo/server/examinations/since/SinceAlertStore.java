package org.aforo.server.examinations.since;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of alerts, and of visits to look at. */
@Component
class SinceAlertStore {

    private static final int MOST = 200;

    private static final String ALERTS = """
            select a.*, n.who, n.note, n.at as noted_at
            from examinations.alert a left join examinations.alert_noted n on n.alert_id = a.id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    SinceAlertStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record Noted(String who, String note, Instant at) {}

    /** @param noted null while nobody has taken note */
    record Alert(
            UUID id,
            UUID visitId,
            Change change,
            Instant raisedAt,
            @Nullable Noted noted) {}

    boolean known(UUID visitId, String digest) {
        return database.sql(
                        "select exists (select 1 from examinations.alert where visit_id = :visit and digest = :digest)")
                .param("visit", visitId)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    void insert(Alert alert, String digest, LeafRef leaf) {
        database.sql("""
                insert into examinations.alert (id, visit_id, kind, before, after, digest, raised_at, leaf)
                values (:id, :visit, :kind, cast(:before as jsonb), cast(:after as jsonb), :digest, :now, :leaf)
                """)
                .param("id", alert.id())
                .param("visit", alert.visitId())
                .param("kind", alert.change().kind())
                .param("before", json.writeValueAsString(alert.change().before()))
                .param("after", json.writeValueAsString(alert.change().after()))
                .param("digest", digest)
                .param("now", Timestamp.from(alert.raisedAt()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    Optional<Alert> locked(UUID id) {
        database.sql("select 1 from examinations.alert where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return database.sql(ALERTS + " where a.id = :id")
                .param("id", id)
                .query(this::alert)
                .optional();
    }

    void note(UUID id, Noted noted, LeafRef leaf) {
        database.sql("""
                insert into examinations.alert_noted (alert_id, who, note, at, leaf) values (:id, :who, :note, :at, :leaf)
                """)
                .param("id", id)
                .param("who", noted.who())
                .param("note", noted.note())
                .param("at", Timestamp.from(noted.at()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Alert> ofVisit(UUID visitId) {
        return database.sql(ALERTS + " where a.visit_id = :visit order by a.place")
                .param("visit", visitId)
                .query(this::alert)
                .list();
    }

    /** Of which nobody has taken note, the latest first. */
    List<Alert> open() {
        return database.sql(ALERTS + " where n.alert_id is null order by a.place desc limit :most")
                .param("most", MOST)
                .query(this::alert)
                .list();
    }

    private Alert alert(ResultSet row, int number) throws SQLException {
        Timestamp noted = row.getTimestamp("noted_at");
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                new Change(
                        row.getString("kind"),
                        json.readValue(row.getString("before"), Change.State.class),
                        json.readValue(row.getString("after"), Change.State.class)),
                row.getTimestamp("raised_at").toInstant(),
                noted == null ? null : new Noted(row.getString("who"), row.getString("note"), noted.toInstant()));
    }

    void stirred(Set<UUID> visits, Instant now) {
        database.sql("""
                insert into examinations.stirred (visit_id, since)
                select each, :now from unnest(cast(:visits as uuid[])) each on conflict do nothing
                """)
                .param("now", Timestamp.from(now))
                .param("visits", visits.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Takes some visits to look at; none is lost if the look fails, for it is taken within the look's transaction. */
    List<UUID> take(int most) {
        return database.sql("""
                        delete from examinations.stirred where visit_id in (
                            select visit_id from examinations.stirred order by since limit :most for update skip locked)
                        returning visit_id
                        """)
                .param("most", most)
                .query((row, number) -> row.getObject("visit_id", UUID.class))
                .list();
    }
}
