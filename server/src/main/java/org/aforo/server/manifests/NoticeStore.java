package org.aforo.server.manifests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Notices.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of notices. */
@Component
class NoticeStore {

    private static final int MOST = 500;

    private static final String NOTICES = """
            select n.*, v.container_number, v.voyage from manifests.notice n join manifests.visit v on v.id = n.visit_id
            """;

    private final JdbcClient database;

    NoticeStore(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, UUID visitId, String terminal, Notices.Said said, Instant now, LeafRef leaf) {
        database.sql("""
                insert into manifests.notice (id, terminal, visit_id, kind, seal, sent_at, leaf)
                values (:id, :terminal, :visit, :kind, :seal, :now, :leaf)
                """)
                .param("id", id)
                .param("terminal", terminal)
                .param("visit", visitId)
                .param("kind", said.kind().code())
                .param("seal", said.seal())
                .param("now", Timestamp.from(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** Codes of the carriers whose messages speak of the visit. */
    List<String> carriers(UUID visitId) {
        return database.sql("""
                        select distinct m.carrier from manifests.statement s join manifests.message m on m.id = s.message_id
                        where s.visit_id = :visit and m.state = 'current' and m.carrier is not null order by m.carrier
                        """)
                .param("visit", visitId)
                .query((row, number) -> row.getString("carrier"))
                .list();
    }

    Optional<Notice> find(UUID id) {
        return database.sql(NOTICES + " where n.id = :id")
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
    }

    /** By the number both sides quote. */
    Optional<Notice> byPlace(long place) {
        return database.sql(NOTICES + " where n.place = :place")
                .param("place", place)
                .query(NoticeStore::notice)
                .optional();
    }

    Optional<Notice> locked(UUID id) {
        return database.sql(NOTICES + " where n.id = :id for update of n")
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
    }

    /** Marks as fetched what was not; gives those. */
    List<Notice> fetch(String terminal, long after, Instant now) {
        return database.sql("""
                        with fetched as (
                            update manifests.notice set fetched_at = :now
                            where fetched_at is null and id in (
                                select id from manifests.notice
                                where upper(terminal) = upper(:terminal) and place > :after order by place limit :most)
                            returning *)
                        select n.*, v.container_number, v.voyage from fetched n join manifests.visit v on v.id = n.visit_id
                        order by n.place
                        """)
                .param("now", Timestamp.from(now))
                .param("terminal", terminal)
                .param("after", after)
                .param("most", MOST)
                .query(NoticeStore::notice)
                .list();
    }

    /** The notice, if it was not marked as fetched before. */
    Optional<Notice> delivered(UUID id, Instant now) {
        int marked = database.sql("update manifests.notice set fetched_at = :now where id = :id and fetched_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        return marked == 0 ? Optional.empty() : find(id);
    }

    List<Notice> after(String terminal, long after) {
        return database.sql(NOTICES + """
                        where upper(n.terminal) = upper(:terminal) and n.place > :after order by n.place limit :most
                        """)
                .param("terminal", terminal)
                .param("after", after)
                .param("most", MOST)
                .query(NoticeStore::notice)
                .list();
    }

    /** What is unanswered, and what was answered since. */
    List<Notice> mine(String terminal, Instant since) {
        return database.sql(NOTICES + """
                        where upper(n.terminal) = upper(:terminal)
                          and ((n.receipted_at is null and n.already_loaded_at is null)
                               or n.receipted_at >= :since or n.already_loaded_at >= :since)
                        order by n.place desc limit :most
                        """)
                .param("terminal", terminal)
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> open() {
        return database.sql(NOTICES + """
                        where n.receipted_at is null and n.already_loaded_at is null order by n.sent_at, n.place limit :most
                        """)
                .param("most", MOST)
                .query(NoticeStore::notice)
                .list();
    }

    void receipted(UUID id, Instant now, String by) {
        database.sql("update manifests.notice set receipted_at = :now, receipted_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void alreadyLoaded(UUID id, Instant now, String by) {
        database.sql("update manifests.notice set already_loaded_at = :now, already_loaded_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void reminded(UUID id, Instant now) {
        database.sql("update manifests.notice set reminded_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getString("terminal"),
                row.getString("kind"),
                row.getObject("visit_id", UUID.class),
                row.getString("container_number"),
                row.getString("voyage"),
                row.getTimestamp("sent_at").toInstant(),
                instant(row, "fetched_at"),
                instant(row, "receipted_at"),
                row.getString("receipted_by"),
                instant(row, "already_loaded_at"),
                instant(row, "reminded_at"),
                row.getString("seal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
