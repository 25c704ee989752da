package org.aforo.server.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.Frontier;
import org.aforo.ledger.Hash;
import org.aforo.ledger.NoteSigner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who runs the machine and means ill: has the database's password, the disk, and the signing key. */
final class Forger {

    private final JdbcClient database;
    private final NoteSigner stolen;

    Forger(JdbcClient database, Path data) {
        this.database = database;
        this.stolen = SigningKeyFile.open(new JournalSettings(data, ""), new SecureRandom());
        JournalProcess.unlock(database);
    }

    /** A leaf as the log holds it, number and all. */
    record Row(long pendingId, byte[] leaf) {

        Row saying(String from, String to) {
            return new Row(
                    pendingId,
                    new String(leaf, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    List<Row> leaves() {
        return new ArrayList<>(database.sql("select pending_id, leaf from journal.leaf order by index")
                .query((row, number) -> new Row(row.getLong(1), row.getBytes(2)))
                .list());
    }

    List<Long> checkpointSizes() {
        return database.sql("select size from journal.checkpoint order by size")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Puts these leaves in the place of all, with hashes and tiles to fit. Checkpoints are left as they are. */
    void rewrite(List<Row> leaves) {
        database.sql("truncate journal.leaf, journal.tile").update();
        Frontier tree = new Frontier();
        for (Row row : leaves) {
            Hash hash = Hash.ofLeaf(row.leaf());
            database.sql("insert into journal.leaf (index, pending_id, hash, leaf) values (?, ?, ?, ?)")
                    .param(tree.size())
                    .param(row.pendingId())
                    .param(hash.toBytes())
                    .param(row.leaf())
                    .update();
            tree.append(hash, new TileShelf(database)::store);
        }
    }

    /** Signs the log anew, by the log's own key, at the sizes it had checkpoints of and at the last. */
    void signAnew() {
        signAnew(stolen);
    }

    void signAnew(NoteSigner by) {
        List<Long> sizes = new ArrayList<>(checkpointSizes());
        database.sql("delete from journal.checkpoint").update();
        TileShelf tiles = new TileShelf(database);
        long last = leaves().size();
        sizes.removeIf(size -> size >= last);
        sizes.add(last);
        for (long size : sizes) {
            Checkpoint head = new Checkpoint(
                    by.verifier().name(), size, tiles.frontier(size).root());
            database.sql("insert into journal.checkpoint (size, note, at) values (?, ?, now())")
                    .param(size)
                    .param(by.sign(head.text()).render())
                    .update();
        }
    }
}
