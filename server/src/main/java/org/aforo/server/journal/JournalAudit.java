package org.aforo.server.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aforo.ledger.Frontier;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TileTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that what is stored is what was signed: quickly at every start, and wholly on request. */
final class JournalAudit {

    private static final int PAGE = 4_096;
    private static final int MAX_FAULTS = 100;

    private final JdbcClient database;
    private final JournalReader reader;
    private final TileShelf tiles;

    JournalAudit(JdbcClient database, JournalReader reader, TileShelf tiles) {
        this.database = database;
        this.reader = reader;
        this.tiles = tiles;
    }

    /**
     * What a full audit found.
     *
     * @param size leaves in the tree, under a checkpoint or not yet
     * @param root root recomputed from the leaves, in hexadecimal
     * @param consistent whether leaves, tiles and every checkpoint agree
     * @param duplicates leaves that stand in the tree more than once
     * @param pending committed leaves that had no number yet
     * @param checkpoints signed heads compared with the recomputed tree
     * @param faults what does not agree, the first hundred
     */
    record Report(
            long size,
            String root,
            boolean consistent,
            long duplicates,
            long pending,
            long checkpoints,
            List<String> faults) {}

    /**
     * Compares the newest signed head with the tree recomputed from tiles; a handful of reads however large the tree.
     *
     * @throws IllegalStateException when they differ: signing on would put our name under a rewritten history
     */
    void checkHead() {
        Optional<JournalReader.Signed> newest = reader.newestCheckpoint();
        if (newest.isEmpty()) {
            return;
        }
        JournalReader.Signed signed = newest.get();
        long size = size();
        NoteVerifier inForce = JournalKeys.history(database).getLast().key();
        if (!inForce.verifies(signed.note())) {
            throw damaged("the newest checkpoint is not signed by the key in force, " + inForce);
        }
        if (size < signed.head().size()) {
            throw damaged(tooShort(size, signed.head().size()));
        }
        Hash root = Merkle.root(signed.head().size(), new TileTree(signed.head().size(), tiles));
        if (!root.equals(signed.head().root())) {
            throw damaged("the tiles do not lead to the root signed for "
                    + signed.head().size() + " leaves");
        }
    }

    private static String tooShort(long size, long signed) {
        return "it holds " + size + " leaves, signed were " + signed;
    }

    private static IllegalStateException damaged(String what) {
        return new IllegalStateException("The journal in this database is damaged: " + what
                + ". The server does not start on it. Restore a backup of the database and of the keys folder.");
    }

    /** Recomputes the whole tree from the leaves and compares tiles and checkpoints with it. */
    Report audit() {
        List<String> faults = new ArrayList<>();
        Frontier tree = new Frontier();
        // Read before the leaves are counted: a log that grows meanwhile then has more of them, never fewer.
        long promised = signedSize();
        long size = size();
        if (promised > size) {
            fault(faults, tooShort(size, promised));
        }
        List<JournalReader.Signed> signed = database.sql(
                        "select note from journal.checkpoint where size <= ? order by size")
                .param(size)
                .query((row, number) -> JournalReader.signed(row.getString(1)))
                .list();
        List<LogKey> had = JournalKeys.history(database);
        checkAnnouncements(had, faults);
        int next = compare(signed, 0, tree, had, faults);
        while (tree.size() < size) {
            List<byte[]> page = page(tree.size(), size);
            if (page.isEmpty()) {
                fault(faults, "leaf " + tree.size() + " is missing");
                break;
            }
            for (byte[] leaf : page) {
                tree.append(Hash.ofLeaf(leaf), (tile, root) -> compare(tile, root, faults));
                next = compare(signed, next, tree, had, faults);
            }
        }
        long duplicates = duplicates(size);
        if (duplicates > 0) {
            fault(faults, duplicates + " leaves stand in the tree more than once");
        }
        return new Report(size, tree.root().toString(), faults.isEmpty(), duplicates, pending(), signed.size(), faults);
    }

    /** Leaves from this one on, as long as their numbers follow each other and their stored hashes are right. */
    private List<byte[]> page(long from, long size) {
        List<byte[]> page = new ArrayList<>();
        database.sql("select index, hash, leaf from journal.leaf where index >= ? and index < ? order by index limit ?")
                .param(from)
                .param(size)
                .param(PAGE)
                .query((row, number) -> {
                    byte[] leaf = row.getBytes(3);
                    boolean inPlace = row.getLong(1) == from + page.size();
                    if (inPlace && Hash.ofLeaf(leaf).equals(Hash.of(row.getBytes(2)))) {
                        page.add(leaf);
                    }
                    return number;
                })
                .list();
        return page;
    }

    private void compare(Tile tile, Hash root, List<String> faults) {
        List<Boolean> same = database.sql("select hashes, root from journal.tile where level = ? and index = ?")
                .param(tile.level())
                .param(tile.index())
                .query((row, number) ->
                        Arrays.equals(row.getBytes(1), tile.hashes()) && Arrays.equals(row.getBytes(2), root.toBytes()))
                .list();
        if (!same.equals(List.of(true))) {
            fault(faults, "tile " + tile.level() + "/" + tile.index() + (same.isEmpty() ? " is missing" : " differs"));
        }
    }

    /** Compares the checkpoints of exactly this size; returns the next one to look at. */
    private int compare(
            List<JournalReader.Signed> signed, int from, Frontier tree, List<LogKey> had, List<String> faults) {
        int next = from;
        while (next < signed.size() && signed.get(next).head().size() == tree.size()) {
            JournalReader.Signed one = signed.get(next);
            signers(had, tree.size()).stream()
                    .filter(key -> !key.verifies(one.note()))
                    .forEach(key -> fault(faults, "the checkpoint of " + tree.size() + " is not signed by " + key));
            if (!one.head().root().equals(tree.root())) {
                fault(faults, "the checkpoint of " + tree.size() + " has another root");
            }
            next++;
        }
        return next;
    }

    /** Whose signatures the checkpoint of a size must bear: the key's in force, and at a change also that of the key before. */
    static List<NoteVerifier> signers(List<LogKey> had, long size) {
        List<NoteVerifier> signers = new ArrayList<>();
        for (int i = 0; i < had.size(); i++) {
            boolean begun = had.get(i).since() <= size;
            boolean ended = i + 1 < had.size() && had.get(i + 1).since() < size;
            if (begun && !ended) {
                signers.add(had.get(i).key());
            }
        }
        return signers;
    }

    /** A key nobody announced is a key somebody put there. */
    private void checkAnnouncements(List<LogKey> had, List<String> faults) {
        for (int i = 1; i < had.size(); i++) {
            LogKey key = had.get(i);
            String told = key.announcement() == null
                    ? ""
                    : database.sql("select leaf from journal.leaf where index = ? and index < ?")
                            .param(key.announcement())
                            .param(key.since())
                            .query(byte[].class)
                            .optional()
                            .map(leaf ->
                                    announced(leaf, had.get(key.ordinal() - 2).key()))
                            .orElse("");
            boolean signed = database.sql("select count(*) from journal.checkpoint where size = ?")
                            .param(key.since())
                            .query(Long.class)
                            .single()
                    == 1;
            if (!told.equals(key.key().toString()) || !signed) {
                fault(faults, "key " + key.key() + " was not announced by the key before it");
            }
        }
    }

    private static String announced(byte[] bytes, NoteVerifier before) {
        return switch (Leaf.parse(bytes)) {
            case Parsed.Value<Leaf>(Leaf leaf)
            when leaf.kind().equals(KeyRotation.KIND)
                    && before.toString().equals(leaf.open().get("before")) ->
                leaf.open().getOrDefault("key", "");
            case Parsed.Value<Leaf> other -> "";
            case Parsed.Refused<Leaf> unreadable -> "";
        };
    }

    private static void fault(List<String> faults, String what) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(what);
        }
    }

    private long signedSize() {
        return database.sql("select coalesce(max(size), 0) from journal.checkpoint")
                .query(Long.class)
                .single();
    }

    private long size() {
        return database.sql("select coalesce(max(index) + 1, 0) from journal.leaf")
                .query(Long.class)
                .single();
    }

    private long duplicates(long size) {
        return database.sql("select count(*) - count(distinct hash) from journal.leaf where index < ?")
                .param(size)
                .query(Long.class)
                .single();
    }

    private long pending() {
        return database.sql("select count(*) from journal.pending")
                .query(Long.class)
                .single();
    }
}
