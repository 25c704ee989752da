package org.aforo.server.targeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of assessments. */
@Component
class AssessmentStore {

    private final JdbcClient database;
    private final JsonMapper json;

    AssessmentStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A rule that holds, as it is shown. */
    record ReasonView(
            String rule,
            String ruleVersion,
            String lane,
            double score,
            Map<String, String> text,
            boolean spared,
            List<ComparedView> compared) {}

    /** A part of a condition in words, with what was seen. */
    record ComparedView(String field, String value) {}

    record Row(UUID visit, int ruleSet, Instant at, double score, String lane, List<ReasonView> reasons) {

        boolean saysTheSameAs(Row other) {
            return ruleSet == other.ruleSet
                    && score == other.score
                    && lane.equals(other.lane)
                    && reasons.equals(other.reasons);
        }
    }

    Optional<Row> current(UUID visit) {
        return database.sql("select * from targeting.assessment where visit_id = :visit and current")
                .param("visit", visit)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    List<Row> history(UUID visit) {
        return database.sql("select * from targeting.assessment where visit_id = :visit order by id desc limit 100")
                .param("visit", visit)
                .query(this::row)
                .list();
    }

    List<Row> current(List<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : database.sql("select * from targeting.assessment where visit_id in (:visits) and current")
                        .param("visits", visits)
                        .query(this::row)
                        .list();
    }

    void replace(Row row, LeafRef leaf) {
        database.sql("update targeting.assessment set current = false where visit_id = :visit and current")
                .param("visit", row.visit())
                .update();
        database.sql("""
                insert into targeting.assessment (visit_id, rule_set, at, score, lane, reasons, current, leaf)
                values (:visit, :set, :at, :score, :lane, cast(:reasons as jsonb), true, :leaf)
                """)
                .param("visit", row.visit())
                .param("set", row.ruleSet())
                .param("at", Timestamp.from(row.at()))
                .param("score", row.score())
                .param("lane", row.lane())
                .param("reasons", json.writeValueAsString(row.reasons()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("visit_id", UUID.class),
                row.getInt("rule_set"),
                row.getTimestamp("at").toInstant(),
                row.getDouble("score"),
                row.getString("lane"),
                List.of(json.readValue(row.getString("reasons"), ReasonView[].class)));
    }
}
