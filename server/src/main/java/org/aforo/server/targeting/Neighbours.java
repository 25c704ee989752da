package org.aforo.server.targeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The room's door for what passed about the same time: who was wronged once through a shipper, a carrier or a terminal may have been twice. */
@Service
public class Neighbours {

    private final JdbcClient database;

    Neighbours(JdbcClient database) {
        this.database = database;
    }

    /** What two visits share. */
    public enum Tie {
        /** By tax number, else by name. */
        SHIPPER("coalesce(facts ->> 'shipper.taxId', facts ->> 'shipper.name')"),
        CARRIER("facts ->> 'line'"),
        TERMINAL("terminal");

        private final String column;

        Tie(String column) {
            this.column = column;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is known of a visit for this purpose; its name of shipper, carrier or terminal is empty where nobody said it. */
    public record Shared(Tie tie, Optional<String> name, long count, List<UUID> nearest) {}

    /**
     * Visits that share this with it and are no further away in time, the nearest first.
     *
     * @param away to each side of the time the visit came
     */
    public Shared of(UUID visitId, Tie tie, Duration away, int limit) {
        return database.sql("select at, " + shown(tie) + " as name, " + tie.column
                        + " as shared from targeting.visit_facts where visit_id = :visit")
                .param("visit", visitId)
                .query((row, number) -> new Mine(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("shared"))))
                .optional()
                .map(mine -> about(visitId, tie, mine, away, limit))
                .orElseGet(() -> new Shared(tie, Optional.empty(), 0, List.of()));
    }

    private record Mine(Instant at, Optional<String> name, Optional<String> shared) {}

    private static String shown(Tie tie) {
        return tie == Tie.SHIPPER ? "facts ->> 'shipper.name'" : tie.column;
    }

    private Shared about(UUID visitId, Tie tie, Mine mine, Duration away, int limit) {
        if (mine.shared().isEmpty()) {
            return new Shared(tie, mine.name(), 0, List.of());
        }
        String where = " from targeting.visit_facts where " + tie.column
                + " = :shared and at between :from and :until and visit_id <> :visit";
        long count = asked("select count(*)" + where, visitId, mine, away)
                .query(Long.class)
                .single();
        List<UUID> nearest = asked(
                        "select visit_id" + where
                                + " order by abs(extract(epoch from at - cast(:at as timestamptz))), visit_id limit :limit",
                        visitId,
                        mine,
                        away)
                .param("at", Timestamp.from(mine.at()))
                .param("limit", limit)
                .query((row, number) -> row.getObject("visit_id", UUID.class))
                .list();
        return new Shared(tie, mine.name(), count, nearest);
    }

    private JdbcClient.StatementSpec asked(String sql, UUID visitId, Mine mine, Duration away) {
        return database.sql(sql)
                .param("shared", mine.shared().orElseThrow())
                .param("from", Timestamp.from(mine.at().minus(away)))
                .param("until", Timestamp.from(mine.at().plus(away)))
                .param("visit", visitId);
    }
}
