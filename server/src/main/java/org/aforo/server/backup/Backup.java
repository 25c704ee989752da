package org.aforo.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.aforo.server.journal.LogCopy;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.RoomMigrations;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies database, originals and log into an empty folder while servers run. The database is read in one repeatable-read snapshot, so
 * that all its tables and the log are as of one moment; originals are copied after that moment, and since their bytes lie in the
 * store before any row names them and never change, every file the snapshot names is among them.
 */
public final class Backup {

    private final DataSource database;
    private final Path data;
    private final String software;

    /**
     * @param data the data folder, for originals and keys
     * @param software version of this program, for the manifest
     */
    public Backup(DataSource database, Path data, String software) {
        this.database = database;
        this.data = data;
        this.software = software;
    }

    /**
     * Writes a backup.
     *
     * @param target an empty folder, or one to be made
     * @param withKeys whether the private keys go along
     * @throws CannotStart when the target is not empty or cannot be written
     */
    public Manifest write(Path target, boolean withKeys, Steps steps) {
        try {
            prepare(target);
            Manifest manifest = copy(new Folder(target), withKeys, steps);
            ManifestFile.write(target, manifest);
            return manifest;
        } catch (IOException refused) {
            throw new CannotStart(
                    "The backup " + target + " was broken off and is incomplete: " + refused
                            + ". Make room or the folder writable, empty it, and begin again.",
                    refused);
        } catch (SQLException | DataAccessException refused) {
            throw new CannotStart(
                    "The backup " + target + " was broken off and is incomplete: the database refused ("
                            + refused.getMessage() + "). Empty the folder and begin again.",
                    refused);
        }
    }

    private static void prepare(Path target) throws IOException {
        if (!Folder.isEmpty(target)) {
            throw new CannotStart(target + " is not empty. Name a new or an empty folder for the backup.");
        }
        Files.createDirectories(target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    }

    private Manifest copy(Folder folder, boolean withKeys, Steps steps) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            SingleConnectionDataSource snapshot = new SingleConnectionDataSource(connection, true);
            JdbcClient client = JdbcClient.create(snapshot);
            // the first question takes the snapshot: whatever is listed after it is at least as new
            String at = client.sql("select to_char(now() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                    .query(String.class)
                    .single();
            Catalogue catalogue = new Catalogue(client, RoomMigrations.rooms());
            List<Catalogue.Shape> shapes = catalogue.tables();
            List<Path> originals = originals();
            steps.total(shapes.size() + originals.size() + 1);
            List<Manifest.Table> tables = new ArrayList<>();
            for (Catalogue.Shape shape : shapes) {
                steps.next(shape.full());
                tables.add(table(folder, connection.unwrap(PGConnection.class), shape));
            }
            steps.next("log");
            LogCopy.Head head =
                    LogCopy.write(snapshot, (path, bytes) -> folder.write("log/" + path, out -> out.write(bytes)));
            List<Manifest.Schema> schemas = catalogue.schemas();
            List<Manifest.Sequence> sequences = catalogue.sequences();
            connection.rollback();
            List<String> damaged = new ArrayList<>();
            Manifest.Originals stored = originals(folder, originals, damaged, steps);
            if (withKeys) {
                keys(folder);
            }
            return new Manifest(
                    Manifest.FORMAT,
                    at,
                    software,
                    schemas,
                    tables,
                    sequences,
                    stored,
                    new Manifest.Log(head.leaves(), head.root(), head.keys()),
                    folder.digests(),
                    damaged,
                    withKeys);
        }
    }

    private static Manifest.Table table(Folder folder, PGConnection connection, Catalogue.Shape shape)
            throws IOException {
        String file = "database/" + shape.full() + ".copy.gz";
        String copy = "copy " + shape.quoted() + " (" + shape.columnList() + ") to stdout";
        long[] rows = new long[1];
        folder.write(file, out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            GZIPOutputStream packed = new GZIPOutputStream(buffered, 1 << 16);
            try {
                rows[0] = connection.getCopyAPI().copyOut(copy, packed);
            } catch (SQLException refused) {
                throw new IOException(shape.full() + " cannot be read: " + refused.getMessage(), refused);
            }
            packed.finish();
            buffered.flush();
        });
        return new Manifest.Table(shape.schema(), shape.name(), shape.columns(), rows[0], file);
    }

    /** Files of the store by their place; what is half received or was put aside as damaged is not among them. */
    private List<Path> originals() throws IOException {
        Path store = data.resolve("originals");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(store, 3)) {
            return all.filter(file -> store.relativize(file).toString().matches("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    private static Manifest.Originals originals(Folder folder, List<Path> originals, List<String> damaged, Steps steps)
            throws IOException {
        long files = 0;
        long bytes = 0;
        for (Path original : originals) {
            String name =
                    Optional.ofNullable(original.getFileName()).orElseThrow().toString();
            steps.next(name);
            Manifest.Digest copied = folder.copy(
                    original, "originals/" + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name);
            if (copied.sha256().equals(name)) {
                files++;
                bytes += copied.bytes();
            } else {
                folder.remove(copied);
                damaged.add(name);
            }
        }
        return new Manifest.Originals(files, bytes);
    }

    /** All of {@code keys/} but the password of the database, which is of that database alone. */
    private void keys(Folder folder) throws IOException {
        for (String name : Folder.files(data.resolve("keys"))) {
            if (!name.startsWith("postgres-password") && !name.endsWith(".lock") && !name.endsWith(".new")) {
                folder.copy(data.resolve("keys").resolve(name), "keys/" + name);
            }
        }
    }
}
