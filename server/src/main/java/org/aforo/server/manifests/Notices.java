package org.aforo.server.manifests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out to terminals: notices wait in order until the terminal fetches them, and stay open until it says that it has them. A notice says
 * which container is not to be loaded, or may be again, and nothing else. The accounts of a terminal belong to a unit that bears its code.
 */
@Service
public class Notices {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Visits visits;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Notices(JdbcClient database, Visits visits, Journal journal, Ids ids, InstantSource clock) {
        this.database = database;
        this.visits = visits;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the terminal is to do. */
    public enum Kind {
        HOLD,
        HOLD_RELEASE;

        /** The name used on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param place in the terminal's order
     * @param fetchedAt when the terminal first saw it; null while it has not
     * @param receiptedAt when the terminal said that it has it; null while it has not
     */
    public record Notice(
            UUID id,
            long place,
            String terminal,
            String kind,
            UUID visitId,
            String containerNumber,
            String voyage,
            Instant sentAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant receiptedAt,
            @Nullable String receiptedBy) {}

    /**
     * Puts a notice on its way, within the caller's transaction when there is one.
     *
     * @throws Problem {@code manifests.visit-unknown} (404), {@code manifests.terminal-unknown} (409) when nobody knows where the box is
     */
    @Transactional
    public UUID send(UUID visitId, Kind kind, Actor sender) {
        Visit visit = visits.find(visitId).orElseThrow(Visits::unknown);
        String terminal = visit.terminal();
        if (terminal == null) {
            throw Problem.caller(
                    409, "manifests.terminal-unknown", "Nobody has said at which terminal this container is.");
        }
        UUID id = ids.next();
        LeafRef leaf = journal.append(new Entry(
                "manifests.notice-sent",
                visitId,
                Map.of("notice", id.toString(), "kind", kind.code(), "terminal", terminal),
                Map.of("by", sender.pseudonym())));
        database.sql("""
                insert into manifests.notice (id, terminal, visit_id, kind, sent_at, leaf)
                values (:id, :terminal, :visit, :kind, :now, :leaf)
                """)
                .param("id", id)
                .param("terminal", terminal)
                .param("visit", visitId)
                .param("kind", kind.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("leaf", leaf.pendingId())
                .update();
        return id;
    }

    private static final String NOTICES = """
            select n.*, v.container_number, v.voyage from manifests.notice n join manifests.visit v on v.id = n.visit_id
            """;

    /** What a terminal has not seen yet or asks for again, in order; what it is given is marked as fetched. */
    @Transactional
    public List<Notice> fetch(String terminal, long after) {
        database.sql("""
                update manifests.notice set fetched_at = :now
                where upper(terminal) = upper(:terminal) and place > :after and fetched_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("terminal", terminal)
                .param("after", after)
                .update();
        return database.sql(NOTICES + """
                        where upper(n.terminal) = upper(:terminal) and n.place > :after order by n.place limit :most
                        """)
                .param("terminal", terminal)
                .param("after", after)
                .param("most", MOST)
                .query(Notices::notice)
                .list();
    }

    /** The terminal has it. Saying so twice is saying so once. */
    @Transactional
    public void receipt(UUID id, Actor operator) {
        Notice notice = database.sql(NOTICES + " where n.id = :id for update of n")
                .param("id", id)
                .query(Notices::notice)
                .optional()
                .filter(found -> found.terminal().equalsIgnoreCase(operator.unit()))
                .orElseThrow(() ->
                        Problem.notFound("manifests.notice-unknown", "This terminal was sent no notice with this id."));
        if (notice.receiptedAt() != null) {
            return;
        }
        database.sql("update manifests.notice set receipted_at = :now, receipted_by = :by where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", operator.pseudonym())
                .param("id", id)
                .update();
        journal.append(new Entry(
                "manifests.notice-receipted",
                notice.visitId(),
                Map.of("notice", id.toString(), "kind", notice.kind()),
                Map.of("by", operator.pseudonym())));
    }

    /** What no terminal has receipted, the oldest first. */
    public List<Notice> open() {
        return database.sql(NOTICES + " where n.receipted_at is null order by n.sent_at, n.place limit :most")
                .param("most", MOST)
                .query(Notices::notice)
                .list();
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
                row.getString("receipted_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
