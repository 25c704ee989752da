package org.aforo.server.journal;

import java.util.ArrayList;
import java.util.List;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.Frontier;
import org.aforo.ledger.Hash;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two steps of the sequencer, each one transaction under the row lock on {@code journal.head}: number what was committed, and
 * sign the head. Used by one thread of a process; other processes on the same database queue for the lock.
 */
final class Sequencing {

    static final int MAX_BATCH = 4_096;
    /** At most ten checkpoints a second, whatever the number of processes. */
    static final int CHECKPOINT_INTERVAL_MILLIS = 100;

    /**
     * Queues for the head. The commit need not wait for the disk: were it lost in a crash, the leaves would be pending again, and
     * nobody has been shown their numbers, for a checkpoint's commit does wait and takes everything before it to the disk. An
     * almost empty but bloated table tempts the planner into reading all of it, hence no sequential scans.
     */
    private static final String LOCK = """
            select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_open,
                   pg_current_xact_id()::text::bigint as next
              from journal.head for update
            """;

    private static final String MOVE = """
            with open as (
                select id from journal.pending where id = any(:gaps)
                union all
                (select id from journal.pending where id > :above order by id limit :limit)
            ), chosen as (
                select id from open order by id limit :limit
            ), taken as (
                delete from journal.pending p using chosen c where p.id = c.id returning p.id, p.hash, p.leaf
            )
            insert into journal.leaf (index, pending_id, hash, leaf)
            select (select coalesce(max(index) + 1, 0) from journal.leaf) + row_number() over (order by id) - 1, id, hash, leaf
              from taken
            returning index, pending_id, hash
            """;

    private static final String HEAD_AND_CHECKPOINT = """
            select (select coalesce(max(index) + 1, 0) from journal.leaf) as size,
                   coalesce(c.size, 0) as signed,
                   coalesce(extract(epoch from clock_timestamp() - c.at) * 1000, 1e9)::bigint as age,
                   (select vkey from journal.log_key order by ordinal desc limit 1) as vkey
              from (select 1) one left join lateral (select size, at from journal.checkpoint order by size desc limit 1) c on true
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TileShelf tiles;
    private final JournalKeys keys;
    private final Watermark watermark = new Watermark();
    private @Nullable Frontier frontier;

    Sequencing(JdbcClient database, TransactionTemplate transaction, TileShelf tiles, JournalKeys keys) {
        this.database = database;
        this.transaction = transaction;
        this.tiles = tiles;
        this.keys = keys;
    }

    private record Numbered(long index, long pendingId, Hash hash) {}

    private record Transactions(long oldestOpen, long next) {}

    private record Heads(long size, long signed, long ageMillis, String vkey) {}

    /** Whether something is left to do; read without any lock, by a process with nothing else to do. */
    boolean somethingWaits() {
        return database.sql("""
                        select exists (select 1 from journal.pending)
                            or coalesce((select max(index) + 1 from journal.leaf), 0)
                             > coalesce((select max(size) from journal.checkpoint), 0)
                        """).query(Boolean.class).single();
    }

    /**
     * Numbers committed leaves.
     *
     * @param everything looks at every pending row, not only where new ones can be; finds what a crashed process left
     * @return how many
     */
    int sequence(boolean everything) {
        try {
            @Nullable List<Numbered> moved = transaction.execute(status -> sequenceLocked(everything));
            List<Long> taken = moved == null
                    ? List.of()
                    : moved.stream().map(Numbered::pendingId).toList();
            watermark.taken(taken, taken.size() < MAX_BATCH);
            return taken.size();
        } catch (RuntimeException rolledBack) {
            frontier = null;
            throw rolledBack;
        }
    }

    private List<Numbered> sequenceLocked(boolean everything) {
        Transactions open = database.sql(LOCK).query(Transactions.class).single();
        watermark.snapshot(open.oldestOpen, open.next);
        List<Numbered> moved = new ArrayList<>(database.sql(MOVE)
                .param("gaps", everything ? new long[0] : watermark.gaps())
                .param("above", everything ? 0 : watermark.scanAbove())
                .param("limit", MAX_BATCH)
                .query((row, number) -> new Numbered(row.getLong(1), row.getLong(2), Hash.of(row.getBytes(3))))
                .list());
        moved.sort((one, other) -> Long.compare(one.index, other.index));
        if (!moved.isEmpty()) {
            Frontier edge = edgeAt(moved.getFirst().index);
            moved.forEach(leaf -> edge.append(leaf.hash, tiles::store));
        }
        return moved;
    }

    /**
     * Signs the head if it moved and the last checkpoint is old enough.
     *
     * @return milliseconds until the head may be signed; 0 when every leaf is under a checkpoint
     */
    long checkpoint() {
        @Nullable
        Long wait = transaction.execute(status -> {
            database.sql("select one from journal.head for update")
                    .query(Boolean.class)
                    .single();
            Heads heads = database.sql(HEAD_AND_CHECKPOINT)
                    .query((row, number) -> new Heads(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                    .single();
            if (heads.size == heads.signed) {
                return 0L;
            }
            // A clock set back makes the last checkpoint one of the future; waiting for it would leave receipts pending
            // for hours.
            if (heads.ageMillis >= 0 && heads.ageMillis < CHECKPOINT_INTERVAL_MILLIS) {
                return CHECKPOINT_INTERVAL_MILLIS - heads.ageMillis;
            }
            store(heads.size, keys.signer(heads.vkey).sign(head(heads.size)));
            return 0L;
        });
        return wait == null ? 0 : wait;
    }

    private String head(long size) {
        return new Checkpoint(keys.origin(), size, edgeAt(size).root()).text();
    }

    /**
     * Numbers all that is pending, within the caller's transaction, which holds the lock on the head.
     *
     * @return leaves in the tree
     */
    long numberEverything() {
        while (sequenceLocked(true).size() == MAX_BATCH) {
            // the next batch
        }
        // Numbering alone need not wait for the disk; what the caller signs must.
        database.sql("select set_config('synchronous_commit', 'on', true)")
                .query(String.class)
                .single();
        return database.sql("select coalesce(max(index) + 1, 0) from journal.leaf")
                .query(Long.class)
                .single();
    }

    /** Signs the head by the key before and the key to come, within the caller's transaction. */
    String signByBoth(long size, NoteSigner before, NoteSigner fresh) {
        String head = head(size);
        List<SignedNote.Signature> lines = new ArrayList<>(before.sign(head).signatures());
        lines.addAll(fresh.sign(head).signatures());
        SignedNote note = new SignedNote(head, lines);
        store(size, note);
        return note.render();
    }

    private void store(long size, SignedNote note) {
        database.sql("insert into journal.checkpoint (size, note, at) values (?, ?, clock_timestamp())")
                .param(size)
                .param(note.render())
                .update();
    }

    /** The edge kept from the last batch, or read anew when another process has been at work meanwhile. */
    private Frontier edgeAt(long size) {
        if (frontier == null || frontier.size() != size) {
            frontier = tiles.frontier(size);
        }
        return frontier;
    }
}
