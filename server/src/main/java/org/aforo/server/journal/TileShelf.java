package org.aforo.server.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aforo.ledger.Frontier;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TileTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tiles. Full ones lie in {@code journal.tile}; partial ones are put together from what they are made of. */
final class TileShelf implements TileTree.Source {

    private final JdbcClient database;

    TileShelf(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Tile tile(int level, long index, int width) {
        Optional<byte[]> full = database.sql("select hashes from journal.tile where level = ? and index = ?")
                .param(level)
                .param(index)
                .query(byte[].class)
                .optional();
        byte[] hashes = full.map(all -> Arrays.copyOf(all, width * Hash.BYTES))
                .orElseGet(() -> join(hashes(level, index * Tile.WIDTH, width)));
        if (hashes.length < width * Hash.BYTES) {
            throw new IllegalStateException("the journal lacks hashes: tile " + level + "/" + index + " has "
                    + hashes.length / Hash.BYTES + " of " + width);
        }
        return new Tile(level, index, hashes);
    }

    /** The right edge of a tree of that size. */
    Frontier frontier(long size) {
        List<List<Hash>> edges = new ArrayList<>();
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long hashes = size >> (level * Tile.HEIGHT);
            int width = (int) (hashes % Tile.WIDTH);
            List<byte[]> edge = hashes(level, hashes - width, width);
            edges.add(edge.stream().map(Hash::of).toList());
        }
        return new Frontier(size, edges);
    }

    void store(Tile tile, Hash root) {
        database.sql("insert into journal.tile (level, index, root, hashes) values (?, ?, ?, ?)")
                .param(tile.level())
                .param(tile.index())
                .param(root.toBytes())
                .param(tile.hashes())
                .update();
    }

    /** Neighbouring hashes of a level: leaf hashes, or the roots of the full tiles one level below. */
    private List<byte[]> hashes(int level, long from, int count) {
        if (level == 0) {
            return database.sql("select hash from journal.leaf where index >= ? and index < ? order by index")
                    .param(from)
                    .param(from + count)
                    .query((row, number) -> row.getBytes(1))
                    .list();
        }
        return database.sql("select root from journal.tile where level = ? and index >= ? and index < ? order by index")
                .param(level - 1)
                .param(from)
                .param(from + count)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private static byte[] join(List<byte[]> hashes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * Hash.BYTES);
        hashes.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
