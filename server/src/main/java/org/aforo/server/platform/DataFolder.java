package org.aforo.server.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.postgres.FolderLock;

/** The folder everything is kept in, made and locked: one server a folder. */
public final class DataFolder implements AutoCloseable {

    /** Lies in a folder that is being restored into; a server does not start on it. */
    public static final String UNFINISHED = "restore-unfinished";

    private static final List<String> PRIVATE_PARTS = List.of("originals", "quarantine", "derived", "keys", "logs");

    private final Path path;
    private final FolderLock lock;
    private final String node;

    private DataFolder(Path path, FolderLock lock, String node) {
        this.path = path;
        this.lock = lock;
        this.node = node;
    }

    /**
     * Makes what is missing, without taking the folder.
     *
     * @throws CannotStart when it cannot be written
     */
    public static Path prepare(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            boolean isNew = !Files.exists(path);
            Files.createDirectories(path);
            if (isNew) { // an account that runs the database for us must be able to walk through
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            for (String part : PRIVATE_PARTS) {
                Path folder = Files.createDirectories(path.resolve(part));
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return path;
        } catch (IOException | UnsupportedOperationException refused) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be made or written (" + refused
                            + "). Make it writable for this account, make room, or name another by --data.",
                    refused);
        }
    }

    /**
     * Prepares and takes the folder until closed.
     *
     * @throws CannotStart when another server has it
     */
    static DataFolder take(Path wanted) {
        Path path = prepare(wanted);
        if (Files.exists(path.resolve(UNFINISHED))) {
            throw new CannotStart("The data folder " + path
                    + " is not whole: a restore into it was broken off. Empty it and restore again.");
        }
        try {
            FolderLock lock = FolderLock.take(path);
            return new DataFolder(path, lock, nodeOf(path));
        } catch (IOException refused) {
            throw new CannotStart("The data folder " + path + " cannot be locked: " + refused, refused);
        }
    }

    private static String nodeOf(Path path) throws IOException {
        Path file = path.resolve("node");
        if (!Files.exists(file)) {
            Path half = path.resolve("node.new");
            Files.writeString(half, UUID.randomUUID() + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    public Path path() {
        return path;
    }

    /** The name of this node among several on one database; stays the same over restarts. */
    String node() {
        return node;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
