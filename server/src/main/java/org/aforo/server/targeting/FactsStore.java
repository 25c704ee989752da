package org.aforo.server.targeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what is known of visits, and of those about which something new was said. */
@Component
class FactsStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    FactsStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One sweep at a time, on all nodes together, until the transaction ends. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('targeting sweep', 0))")
                .query((row, number) -> number)
                .single();
    }

    /** Holds the mark until the transaction ends, so that no sweep takes it before what was said can be seen. */
    void markDirty(Collection<UUID> visitIds, Instant now) {
        for (UUID visit : visitIds) {
            database.sql("insert into targeting.dirty (visit_id, since) values (:visit, :now) "
                            + "on conflict (visit_id) do update set since = excluded.since")
                    .param("visit", visit)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    void markAllDirty(Instant now) {
        database.sql(
                        "insert into targeting.dirty (visit_id, since) select visit_id, :now from targeting.visit_facts on conflict (visit_id) do update set since = excluded.since")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Passing over those whose news is not committed yet; whoever commits it has a sweep of his own coming. */
    List<UUID> takeDirty(int most) {
        return database.sql("""
                        delete from targeting.dirty where visit_id in
                            (select visit_id from targeting.dirty order by since limit :most for update skip locked)
                        returning visit_id
                        """)
                .param("most", most)
                .query((row, number) -> row.getObject("visit_id", UUID.class))
                .list();
    }

    /** What is known of a visit. */
    record Known(
            UUID visit,
            Instant at,
            @Nullable String terminal,
            @Nullable Instant arrived,
            @Nullable Instant cutOff,
            boolean loaded,
            Map<String, String> facts) {
        Known {
            facts = Map.copyOf(facts);
        }
    }

    void put(Known known) {
        database.sql("""
                insert into targeting.visit_facts (visit_id, at, terminal, arrived, cut_off, loaded, facts, revision)
                values (:visit, :at, :terminal, :arrived, :cutOff, :loaded, cast(:facts as jsonb), nextval('targeting.revision'))
                on conflict (visit_id) do update set at = excluded.at, terminal = excluded.terminal, arrived = excluded.arrived,
                    cut_off = excluded.cut_off, loaded = excluded.loaded, facts = excluded.facts, revision = excluded.revision
                """)
                .param("visit", known.visit())
                .param("at", Timestamp.from(known.at()))
                .param("terminal", known.terminal())
                .param("arrived", timestamp(known.arrived()))
                .param("cutOff", timestamp(known.cutOff()))
                .param("loaded", known.loaded())
                .param("facts", json.writeValueAsString(known.facts()))
                .update();
    }

    /** A change of what is known, numbered. */
    record Revised(long revision, Known known) {}

    List<Revised> since(long revision) {
        return database.sql("select * from targeting.visit_facts where revision > :revision order by revision")
                .param("revision", revision)
                .query((row, number) -> {
                    Timestamp arrived = row.getTimestamp("arrived");
                    Timestamp cutOff = row.getTimestamp("cut_off");
                    return new Revised(
                            row.getLong("revision"),
                            new Known(
                                    row.getObject("visit_id", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("terminal"),
                                    arrived == null ? null : arrived.toInstant(),
                                    cutOff == null ? null : cutOff.toInstant(),
                                    row.getBoolean("loaded"),
                                    json.readValue(row.getString("facts"), TEXTS)));
                })
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
