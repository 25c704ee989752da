package org.aforo.server.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TilePath;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as files in the layout of C2SP tlog-tiles: {@code checkpoint}, {@code keys}, {@code tile/..}, {@code tile/entries/..}. Whoever
 * has the folder and a key can verify it with anybody's tools.
 */
public final class LogCopy {

    private LogCopy() {}

    /** Takes the files one after the other. */
    public interface Files {
        void file(String path, byte[] bytes) throws IOException;
    }

    /**
     * What was copied.
     *
     * @param leaves under the newest checkpoint; 0 when there is none
     * @param root of that tree in hexadecimal; empty when there is none
     * @param keys the log has had, oldest first
     */
    public record Head(long leaves, String root, List<String> keys) {

        public Head {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Copies what is under the newest checkpoint.
     *
     * @param snapshot a database that stands still meanwhile
     */
    public static Head write(DataSource snapshot, Files files) throws IOException {
        JdbcClient database = JdbcClient.create(snapshot);
        JournalReader reader = new JournalReader(database);
        List<String> keys = JournalKeys.history(database).stream()
                .map(each -> each.key().toString())
                .toList();
        files.file("keys", (String.join("\n", keys) + "\n").getBytes(StandardCharsets.UTF_8));
        Optional<JournalReader.Signed> newest = reader.newestCheckpoint();
        if (newest.isEmpty()) {
            return new Head(0, "", keys);
        }
        long size = newest.get().head().size();
        files.file("checkpoint", newest.get().note().toBytes());
        TileShelf tiles = new TileShelf(database);
        for (int level = 0; Tile.widthIn(size, level, 0) > 0; level++) {
            for (long index = 0; ; index++) {
                int width = Tile.widthIn(size, level, index);
                if (width == 0) {
                    break;
                }
                files.file(
                        new TilePath(level, index, width).toString(),
                        tiles.tile(level, index, width).hashes());
            }
        }
        for (long index = 0; index * Tile.WIDTH < size; index++) {
            int width = Tile.widthIn(size, 0, index);
            files.file(
                    new TilePath(TilePath.ENTRIES, index, width).toString(),
                    bundle(reader.entries(index * Tile.WIDTH, width)));
        }
        return new Head(size, newest.get().head().root().toString(), keys);
    }

    /** Leaves, each after its length in 16 bits, big endian. */
    static byte[] bundle(List<JournalReader.Stored> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream(entries.size() * 16 * Hash.BYTES);
        for (JournalReader.Stored stored : entries) {
            bundle.write(stored.leaf().length >> 8);
            bundle.write(stored.leaf().length);
            bundle.writeBytes(stored.leaf());
        }
        return bundle.toByteArray();
    }
}
