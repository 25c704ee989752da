package org.aforo.server.review.decisions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes from shift to shift, of those who hold the same duty post. */
@Component
public class Handovers {

    private static final int LONGEST = 4_000;
    private static final int MOST = 20;

    private final JdbcClient database;
    private final Journal journal;
    private final InstantSource clock;

    Handovers(JdbcClient database, Journal journal, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by the writer's pseudonym
     * @param shift code of the duty post it was written at
     */
    public record Note(String id, Instant at, String by, String text, String shift) {}

    /** The newest first; empty for whoever holds no post. */
    public List<Note> of(Actor reader) {
        String post = reader.dutyPost();
        return post == null
                ? List.of()
                : database.sql("select * from review.handover where post = :post order by id desc limit :most")
                        .param("post", post)
                        .param("most", MOST)
                        .query((row, number) -> new Note(
                                Long.toString(row.getLong("id")),
                                row.getTimestamp("written_at").toInstant(),
                                row.getString("reader"),
                                row.getString("text"),
                                row.getString("post")))
                        .list();
    }

    /**
     * Leaves a note.
     *
     * @throws Problem {@code review.text-too-long} (422), {@code review.no-duty-post} (409)
     */
    @Transactional
    public void write(Actor writer, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Problem.caller(422, "review.text-too-long", "A note has 1 to " + LONGEST + " characters.");
        }
        String post = writer.dutyPost();
        if (post == null) {
            throw Problem.caller(409, "review.no-duty-post", "A hand-over note is written by somebody on duty.");
        }
        LeafRef leaf = journal.append(new Entry(
                "review.handed-over",
                writer.accountId(),
                Map.of("post", post),
                Map.of("by", writer.pseudonym(), "text", words)));
        database.sql("""
                insert into review.handover (post, reader, text, written_at, leaf)
                values (:post, :by, :text, :now, :leaf)
                """)
                .param("post", post)
                .param("by", writer.pseudonym())
                .param("text", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("leaf", leaf.pendingId())
                .update();
    }
}
