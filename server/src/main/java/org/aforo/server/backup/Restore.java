package org.aforo.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.aforo.server.journal.JournalProof;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.DataFolder;
import org.aforo.server.platform.RoomMigrations;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts a backup back into an empty folder and an empty database, and proves what came of it. Tables are first made as they were when
 * the backup was made, filled, and only then brought up to date, so that later migrations find the rows they are about.
 */
public final class Restore {

    private final Path backup;

    public Restore(Path backup) {
        this.backup = backup.toAbsolutePath().normalize();
    }

    /**
     * What was put back and proved.
     *
     * @param faults what does not hold; none when all is well
     */
    public record Restored(Manifest manifest, JournalProof.Proved journal, List<String> faults) {

        public Restored {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Compares every file with the manifest, and does nothing else.
     *
     * @return what does not agree
     * @throws CannotStart when the backup was broken off
     */
    public List<String> check(Steps steps) {
        Manifest manifest = ManifestFile.read(backup);
        steps.total(manifest.files().size());
        return faults(manifest, steps);
    }

    private List<String> faults(Manifest manifest, Steps steps) {
        try {
            List<String> faults = new ArrayList<>(ManifestFile.faults(backup, manifest, steps));
            manifest.damaged().forEach(name -> faults.add("original " + name + " was damaged in the store already"));
            return faults;
        } catch (IOException unreadable) {
            throw new CannotStart("The backup " + backup + " cannot be read: " + unreadable, unreadable);
        }
    }

    /**
     * Refuses what must not be restored into, and what is damaged; marks the folder as not whole until {@link #into} is done.
     *
     * @param data a folder that is empty or not there
     * @return the data folder, made
     */
    public Path prepare(Path data, Steps steps) {
        Manifest manifest = ManifestFile.read(backup);
        try {
            if (!Folder.isEmpty(data)) {
                throw new CannotStart(data + " is not empty. Name a new or an empty folder to restore into.");
            }
            steps.total(2 * manifest.files().size() + manifest.tables().size());
            List<String> damaged = ManifestFile.faults(backup, manifest, steps);
            if (!damaged.isEmpty()) {
                throw new CannotStart("The backup " + backup + " is damaged, nothing was restored: "
                        + String.join("; ", damaged.subList(0, Math.min(10, damaged.size()))));
            }
            Path made = DataFolder.prepare(data);
            Files.writeString(made.resolve(DataFolder.UNFINISHED), backup + "\n");
            return made;
        } catch (IOException refused) {
            throw new CannotStart(data + " cannot be restored into: " + refused, refused);
        }
    }

    /**
     * Restores into the folder prepared and a database without any of our tables.
     *
     * @throws CannotStart when the database has some already, or the disk or the database refuses
     */
    public Restored into(Path data, DataSource database, Steps steps) {
        Manifest manifest = ManifestFile.read(backup);
        try {
            originals(manifest, data, steps);
            tables(manifest, database, steps);
            RoomMigrations.run(database);
            JournalProof.Proved proved = JournalProof.of(database, verified -> {});
            List<String> faults = new ArrayList<>(proved.faults());
            compare(manifest, proved, faults);
            manifest.damaged().forEach(name -> faults.add("original " + name + " was damaged in the store already"));
            Files.delete(data.resolve(DataFolder.UNFINISHED));
            Folder.sync(data);
            return new Restored(manifest, proved, faults);
        } catch (IOException | SQLException | DataAccessException refused) {
            throw new CannotStart(
                    "The restore into " + data + " was broken off: " + refused + ". Empty the folder and begin again.",
                    refused);
        }
    }

    /** The log of the backup, which others can verify, and the database's must be one and the same. */
    private static void compare(Manifest manifest, JournalProof.Proved proved, List<String> faults) {
        if (manifest.log().leaves() > 0 && proved.receipts() != manifest.log().leaves() && faults.isEmpty()) {
            faults.add("the manifest tells of " + manifest.log().leaves() + " leaves, " + proved.receipts()
                    + " are proved");
        }
    }

    private void originals(Manifest manifest, Path data, Steps steps) throws IOException {
        for (Manifest.Digest file : manifest.files()) {
            steps.next(file.path());
            boolean original = file.path().startsWith("originals/");
            if (original || file.path().startsWith("keys/")) {
                Path target = data.resolve(file.path());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(backup.resolve(file.path()), target, StandardCopyOption.COPY_ATTRIBUTES);
                if (!Folder.sha256Of(target).equals(file.sha256())) {
                    throw new IOException(file.path() + " did not arrive as it left: the disk may be failing");
                }
                if (original) {
                    target.toFile().setReadOnly();
                }
            }
        }
    }

    private void tables(Manifest manifest, DataSource source, Steps steps) throws IOException, SQLException {
        Catalogue before = new Catalogue(JdbcClient.create(source), RoomMigrations.rooms());
        if (!before.schemas().isEmpty()) {
            throw new CannotStart("The database has tables of Aforo already. Restore into an empty one.");
        }
        Map<String, String> versions = new LinkedHashMap<>();
        manifest.schemas().forEach(schema -> versions.put(schema.name(), schema.version()));
        RoomMigrations.upTo(source, versions);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<Catalogue.Shape> shapes = new Catalogue(database, List.copyOf(versions.keySet())).tables();
            empty(database, shapes);
            for (Catalogue.Shape shape : shapes) {
                Optional<Manifest.Table> kept = manifest.tables().stream()
                        .filter(each -> each.schema().equals(shape.schema())
                                && each.name().equals(shape.name()))
                        .findFirst();
                steps.next(shape.full());
                if (kept.isPresent()) {
                    fill(connection.unwrap(PGConnection.class), shape, kept.get());
                }
            }
            for (Manifest.Sequence counter : manifest.sequences()) {
                database.sql("select setval(?::regclass, ?, ?)")
                        .param(Catalogue.quote(counter.schema()) + "." + Catalogue.quote(counter.name()))
                        .param(counter.value())
                        .param(counter.called())
                        .query(Long.class)
                        .single();
            }
            shapes.forEach(shape -> triggers(database, shape, "enable"));
            connection.commit();
        }
    }

    /** Takes out what migrations put in, for it comes back with the rest; rows are put back as they were, so no trigger has a say. */
    private static void empty(JdbcClient database, List<Catalogue.Shape> shapes) {
        shapes.forEach(shape -> triggers(database, shape, "disable"));
        String all =
                String.join(", ", shapes.stream().map(Catalogue.Shape::quoted).toList());
        database.sql("truncate table " + all).update();
    }

    private static void triggers(JdbcClient database, Catalogue.Shape shape, String what) {
        database.sql("alter table " + shape.quoted() + " " + what + " trigger user")
                .update();
    }

    private void fill(PGConnection connection, Catalogue.Shape shape, Manifest.Table kept)
            throws IOException, SQLException {
        Catalogue.Shape columns = new Catalogue.Shape(shape.schema(), shape.name(), kept.columns());
        String copy = "copy " + shape.quoted() + " (" + columns.columnList() + ") from stdin";
        try (InputStream rows = new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(backup.resolve(kept.file())), 1 << 16), 1 << 16)) {
            long put = connection.getCopyAPI().copyIn(copy, rows);
            if (put != kept.rows()) {
                throw new IOException(shape.full() + " got " + put + " rows of " + kept.rows());
            }
        }
    }
}
