package org.aforo.server.journal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is under the newest checkpoint. Leaves without one are shown to nobody. */
final class JournalReader {

    private static final String STORED_UNDER_CHECKPOINT = """
            select l.index, l.pending_id, l.leaf from journal.leaf l
             where l.index < coalesce((select max(size) from journal.checkpoint), 0)
            """;

    private final JdbcClient database;

    JournalReader(JdbcClient database) {
        this.database = database;
    }

    /** A leaf with its number. */
    record Stored(long index, long pendingId, byte[] leaf) {}

    /** A signed head. */
    record Signed(SignedNote note, Checkpoint head) {}

    Optional<Signed> newestCheckpoint() {
        return database.sql("select note from journal.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(JournalReader::signed);
    }

    /** The checkpoint that was signed at exactly this size. */
    Optional<Signed> checkpoint(long size) {
        return database.sql("select note from journal.checkpoint where size = ?")
                .param(size)
                .query(String.class)
                .optional()
                .map(JournalReader::signed);
    }

    static Signed signed(String text) {
        SignedNote note =
                SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)).orThrow();
        return new Signed(note, Checkpoint.parse(note.text()).orThrow());
    }

    /** The leaf, if it is under a checkpoint. */
    Optional<Stored> leaf(LeafRef leaf) {
        return database.sql(STORED_UNDER_CHECKPOINT + " and l.pending_id = ?")
                .param(leaf.pendingId())
                .query(Stored.class)
                .optional();
    }

    /** Bytes of a committed leaf, with its number or still without. */
    Optional<byte[]> leafBytes(LeafRef leaf) {
        // Pending first: a leaf that moves between the two looks is then found by the second.
        return database.sql("select leaf from journal.pending where id = ?")
                .param(leaf.pendingId())
                .query(byte[].class)
                .optional()
                .or(() -> database.sql("select leaf from journal.leaf where pending_id = ?")
                        .param(leaf.pendingId())
                        .query(byte[].class)
                        .optional());
    }

    List<Stored> entries(long from, int limit) {
        return database.sql(STORED_UNDER_CHECKPOINT + " and l.index >= ? order by l.index limit ?")
                .param(from)
                .param(limit)
                .query((row, number) -> new Stored(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    /** Which of these leaves are under a checkpoint. */
    Set<LeafRef> ready(Collection<LeafRef> leaves) {
        if (leaves.isEmpty()) {
            return Set.of();
        }
        long[] ids = leaves.stream().mapToLong(LeafRef::pendingId).toArray();
        return Set.copyOf(database.sql("""
                        select pending_id from journal.leaf
                         where pending_id = any(?) and index < coalesce((select max(size) from journal.checkpoint), 0)
                        """)
                .param(ids)
                .query((row, number) -> new LeafRef(row.getLong(1)))
                .list());
    }

    /** Sealed members of the leaf as far as they were not erased. */
    SortedMap<String, Disclosure> sealed(LeafRef leaf) {
        return database.sql("select members from journal.sealed where pending_id = ?")
                .param(leaf.pendingId())
                .query(String.class)
                .optional()
                .map(members -> Disclosure.parse(members.getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .orElse(Collections.emptySortedMap());
    }
}
