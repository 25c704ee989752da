package org.aforo.server.targeting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.budget.Selection;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of who got a seat and who did not. */
@Component
class SelectionStore {

    private final JdbcClient database;
    private final JsonMapper json;

    SelectionStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A decision about a visit, with what it rests on. */
    record Row(
            UUID visit,
            UUID period,
            String terminal,
            LocalDate day,
            int second,
            double score,
            Selection.Seat seat,
            double inclusion,
            double uniform,
            boolean wished,
            double threshold,
            List<String> rules) {

        Selection selection() {
            return new Selection(visit.toString(), seat, inclusion, uniform, wished, threshold);
        }

        String seatCode() {
            return code(seat);
        }
    }

    static String code(Selection.Seat seat) {
        return seat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Row> find(UUID visit) {
        return database.sql("select * from targeting.selection where visit_id = :visit order by place desc limit 1")
                .param("visit", visit)
                .query(this::row)
                .optional();
    }

    /** Terminals that had anything to decide about. */
    List<String> terminalsSince(LocalDate day) {
        return database.sql("select distinct terminal from targeting.selection where day >= :day")
                .param("day", Date.valueOf(day))
                .query((row, number) -> row.getString("terminal"))
                .list();
    }

    /** What counts of each visit. */
    List<Row> standingSince(LocalDate day) {
        return database.sql("""
                        select distinct on (visit_id) * from targeting.selection where day >= :day order by visit_id, place desc
                        """)
                .param("day", Date.valueOf(day))
                .query(this::row)
                .list();
    }

    /** All decisions, in their order. */
    List<Row> since(LocalDate day) {
        return database.sql("select * from targeting.selection where day >= :day order by place")
                .param("day", Date.valueOf(day))
                .query(this::row)
                .list();
    }

    List<Row> ofPeriod(UUID period) {
        return database.sql("select * from targeting.selection where period_id = :period order by place")
                .param("period", period)
                .query(this::row)
                .list();
    }

    void insert(Row row, Instant now, LeafRef leaf) {
        database.sql("""
                insert into targeting.selection (visit_id, period_id, terminal, day, second, score, seat, inclusion, uniform, wished,
                    threshold, rules, at, leaf)
                values (:visit, :period, :terminal, :day, :second, :score, :seat, :inclusion, :uniform, :wished, :threshold,
                    cast(:rules as jsonb), :at, :leaf)
                """)
                .param("visit", row.visit())
                .param("period", row.period())
                .param("terminal", row.terminal())
                .param("day", Date.valueOf(row.day()))
                .param("second", row.second())
                .param("score", row.score())
                .param("seat", row.seatCode())
                .param("inclusion", row.inclusion())
                .param("uniform", row.uniform())
                .param("wished", row.wished())
                .param("threshold", row.threshold())
                .param("rules", json.writeValueAsString(row.rules()))
                .param("at", Timestamp.from(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("visit_id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getString("terminal"),
                row.getDate("day").toLocalDate(),
                row.getInt("second"),
                row.getDouble("score"),
                Selection.Seat.valueOf(
                        row.getString("seat").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getDouble("inclusion"),
                row.getDouble("uniform"),
                row.getBoolean("wished"),
                row.getDouble("threshold"),
                List.of(json.readValue(row.getString("rules"), String[].class)));
    }
}
