package org.aforo.server.examinations.protection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.DataFolder;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps protection records. Leaves say that there is one and that somebody looked, and nothing of the box or the people. */
@Component
class Protections implements SmartInitializingSingleton {

    private final JdbcClient database;
    private final ProtectionKey key;
    private final Means means;

    Protections(JdbcClient database, DataFolder data, SecureRandom random, Means means) {
        this.database = database;
        this.key = new ProtectionKey(data.path().resolve("keys").resolve("protection.key"), random);
        this.means = means;
    }

    @Override
    public void afterSingletonsInstantiated() {
        key.requireFor(database.sql("select exists (select 1 from examinations.protection)")
                .query(Boolean.class)
                .single());
    }

    @Component("protectionMeans")
    record Means(Journal journal, InstantSource clock, Live live, JsonMapper json) {}

    record Kept(UUID id, long number, UUID examinationId, UUID accountId, Instant openedAt) {}

    record Said(ProtectionEntry entry, Instant at) {}

    /** Opens the record; once for an examination. Within the caller's transaction. */
    void open(UUID id, UUID examinationId, ProtectionEntry first, Actor officer) {
        LeafRef leaf = means.journal()
                .append(new Entry("examinations.protection-opened", id, Map.of(), Map.of("by", officer.pseudonym())));
        database.sql("""
                insert into examinations.protection (id, examination_id, account_id, opened_at, leaf)
                values (:id, :examination, :account, :now, :leaf)
                """)
                .param("id", id)
                .param("examination", examinationId)
                .param("account", officer.accountId())
                .param("now", Timestamp.from(means.clock().instant()))
                .param("leaf", leaf.pendingId())
                .update();
        append(id, first, leaf);
    }

    /**
     * Adds what is known by now; what was said before stays.
     *
     * @throws Problem {@code examinations.protection-unknown} (404)
     */
    @Transactional
    public void add(UUID id, ProtectionEntry entry) {
        require(id);
        append(
                id,
                entry,
                means.journal()
                        .append(new Entry("examinations.protection-added", id, Map.of(), Map.of("by", entry.by()))));
    }

    private void append(UUID id, ProtectionEntry entry, LeafRef leaf) {
        byte[] plain = means.json().writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
        database.sql("""
                insert into examinations.protection_entry (protection_id, sealed, at, leaf) values (:id, :sealed, :now, :leaf)
                """)
                .param("id", id)
                .param("sealed", key.seal(id, plain))
                .param("now", Timestamp.from(means.clock().instant()))
                .param("leaf", leaf.pendingId())
                .update();
        means.live().announce(LiveTopic.ALARMS);
    }

    Kept require(UUID id) {
        return find(id).orElseThrow(() ->
                Problem.notFound("examinations.protection-unknown", "There is no protection record with this id."));
    }

    Optional<Kept> find(UUID id) {
        return database.sql("select * from examinations.protection where id = :id")
                .param("id", id)
                .query(Protections::kept)
                .optional();
    }

    /** The latest first. */
    List<Kept> all() {
        return database.sql("select * from examinations.protection order by place desc limit 200")
                .query(Protections::kept)
                .list();
    }

    /** What was said, to somebody whose look is written down. */
    @Transactional
    public List<Said> seen(UUID id, Actor by) {
        require(id);
        means.journal().append(new Entry("examinations.protection-seen", id, Map.of(), Map.of("by", by.pseudonym())));
        return database.sql(
                        "select sealed, at from examinations.protection_entry where protection_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new Said(
                        means.json()
                                .readValue(
                                        new String(key.open(id, row.getBytes("sealed")), StandardCharsets.UTF_8),
                                        ProtectionEntry.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getObject("examination_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("opened_at").toInstant());
    }
}
