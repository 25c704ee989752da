package org.aforo.server.examinations.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.examinations.SeizuresElsewhere;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reports and conclusions with their leaves; leads, sources and their grades are not read. */
@Component
class ReportsTold implements SeizuresElsewhere {

    private final JdbcClient database;

    ReportsTold(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Reported> ofVisit(UUID visitId) {
        return database.sql("""
                        select r.*, v.how, v.leaf as hung_leaf from examinations.seizure_report r
                        join lateral (select * from examinations.replay_visit v where v.report_id = r.id order by v.place desc limit 1) v on true
                        where v.visit_id = :visit order by r.number
                        """)
                .param("visit", visitId)
                .query((row, n) -> reported(row, visitId))
                .list();
    }

    private Reported reported(ResultSet row, UUID visitId) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID corrects = row.getObject("corrects", UUID.class);
        String found = String.valueOf(row.getString("found"));
        LocalDate day = row.getObject("seized_on", LocalDate.class);
        String port = String.valueOf(row.getString("port"));
        Map<String, String> open = new TreeMap<>(Map.of(
                "container", String.valueOf(row.getString("container_number")),
                "found", found,
                "port", port,
                "seizedOn", day.toString(),
                "origin", String.valueOf(row.getString("origin"))));
        put(open, "corrects", corrects);
        return new Reported(
                id,
                row.getLong("number"),
                corrects,
                found,
                day,
                port,
                row.getTimestamp("entered_at").toInstant(),
                told(row),
                open,
                new LeafRef(row.getLong("leaf")),
                new Hung(String.valueOf(row.getString("how")), new LeafRef(row.getLong("hung_leaf"))),
                conclusions(id, visitId));
    }

    private static Map<String, String> told(ResultSet row) throws SQLException {
        Map<String, String> told = new TreeMap<>();
        put(told, "kg", row.getObject("kg", Double.class));
        put(told, "packages", row.getObject("packages", Integer.class));
        for (String place : List.of("part", "depth", "side", "height")) {
            String value = row.getString(place);
            put(told, place, "unknown".equals(value) ? null : value);
        }
        put(told, "placeWords", row.getString("place_words"));
        put(told, "marks", row.getString("marks"));
        put(told, "seal", row.getString("seal"));
        put(told, "document", row.getString("document"));
        return told;
    }

    private static void put(Map<String, String> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    private List<Concluded> conclusions(UUID report, UUID visit) {
        return database.sql("""
                        select * from examinations.replay_conclusion where report_id = :report and visit_id = :visit order by place
                        """)
                .param("report", report)
                .param("visit", visit)
                .query((row, n) -> new Concluded(
                        String.valueOf(row.getString("concluded")),
                        String.valueOf(row.getString("proposed")),
                        String.valueOf(row.getString("why")),
                        row.getTimestamp("concluded_at").toInstant(),
                        new LeafRef(row.getLong("leaf"))))
                .list();
    }
}
