package org.aforo.server.examinations.opening;

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
import tools.jackson.databind.json.JsonMapper;

/** The table of what was recorded at the ramp. */
@Component
class FactStore {

    private final JdbcClient database;
    private final JsonMapper json;

    FactStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A fact as it is kept.
     *
     * @param nr in the order of the examination, from 1
     * @param takenAt by the tablet's clock
     * @param officer pseudonym
     */
    record Kept(UUID id, UUID examinationId, int nr, Fact fact, Instant takenAt, Instant receivedAt, String officer) {}

    void insert(Kept kept, UUID accountId, LeafRef leaf) {
        database.sql("""
                insert into examinations.fact
                    (id, examination_id, nr, kind, said, taken_at, received_at, account_id, officer, leaf)
                values (:id, :examination, :nr, :kind, cast(:said as jsonb), :taken, :received, :account, :officer, :leaf)
                """)
                .param("id", kept.id())
                .param("examination", kept.examinationId())
                .param("nr", kept.nr())
                .param("kind", kept.fact().kind())
                .param("said", json.writeValueAsString(kept.fact()))
                .param("taken", Timestamp.from(kept.takenAt()))
                .param("received", Timestamp.from(kept.receivedAt()))
                .param("account", accountId)
                .param("officer", kept.officer())
                .param("leaf", leaf.pendingId())
                .update();
    }

    Optional<Kept> find(UUID id) {
        return database.sql("select * from examinations.fact where id = :id")
                .param("id", id)
                .query(this::kept)
                .optional();
    }

    /** All of an examination, in their order. */
    List<Kept> of(UUID examination) {
        return database.sql("select * from examinations.fact where examination_id = :examination order by nr")
                .param("examination", examination)
                .query(this::kept)
                .list();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("examination_id", UUID.class),
                row.getInt("nr"),
                json.readValue(row.getString("said"), typeOf(row.getString("kind"))),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("officer"));
    }

    private static Class<? extends Fact> typeOf(String kind) {
        return switch (kind) {
            case "begun" -> Fact.Begun.class;
            case "air" -> Fact.Air.class;
            case "protection" -> Fact.Protection.class;
            case "identity" -> Fact.Identity.class;
            case "weight" -> Fact.Weight.class;
            case "cold" -> Fact.Cold.class;
            case "opened" -> Fact.Opened.class;
            case "looked" -> Fact.Looked.class;
            case "found" -> Fact.Found.class;
            case "located" -> Fact.Located.class;
            case "result" -> Fact.Result.class;
            case "resealed" -> Fact.Resealed.class;
            case "ended" -> Fact.Ended.class;
            case "stopped" -> Fact.Stopped.class;
            default -> throw new IllegalStateException("a fact of unknown kind is kept: " + kind);
        };
    }
}
