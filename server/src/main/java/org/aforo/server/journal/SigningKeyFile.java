package org.aforo.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.server.platform.CannotStart;

/** The file with the journal's signing key: made at the first start, readable by its owner only, on the disk before it is used. */
final class SigningKeyFile {

    private static final String OWNER_FOLDER = "rwx------";
    private static final String OWNER_FILE = "rw-------";

    private SigningKeyFile() {}

    /** Reads the key, or makes one. Two processes that start at once on one folder end up with the same key. */
    static NoteSigner open(JournalSettings settings, SecureRandom random) {
        Path file = settings.keyFile();
        try {
            Path folder = file.resolveSibling(".");
            Files.createDirectories(folder.normalize());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_FOLDER));
            Path lockFile = file.resolveSibling("journal.key.lock");
            try (FileChannel channel = FileChannel.open(
                            lockFile,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_FILE)));
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the lock on " + lockFile + " was lost");
                }
                if (!Files.exists(file)) {
                    write(file, NoteSigner.generate(origin(settings, random), random));
                }
                return read(file, settings.origin());
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("the journal's key " + file + " cannot be read or made", unusable);
        }
    }

    /**
     * Reads the key in force, and makes good a change of keys that was broken off: the new key lies beside the old one then.
     *
     * @throws CannotStart when the folder does not hold it
     */
    static NoteSigner held(JournalSettings settings, NoteVerifier wanted) {
        Path file = settings.keyFile();
        Path prepared = prepared(settings);
        try {
            if (Files.exists(file)
                    && wanted.equals(read(file, settings.origin()).verifier())) {
                Files.deleteIfExists(prepared);
                return read(file, settings.origin());
            }
            if (Files.exists(prepared) && wanted.equals(read(prepared, "").verifier())) {
                if (Files.exists(file)) {
                    Files.move(file, retired(settings, read(file, "").verifier()), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
                syncFolderOf(file);
                return read(file, settings.origin());
            }
            throw otherKey(
                    settings,
                    wanted,
                    Files.exists(file) ? read(file, "").verifier().toString() : "missing");
        } catch (IOException unusable) {
            throw new UncheckedIOException("the journal's key " + file + " cannot be read", unusable);
        }
    }

    static CannotStart otherKey(JournalSettings settings, NoteVerifier wanted, String found) {
        return new CannotStart("The journal in this database is signed by " + wanted + ", but the key in "
                + settings.keyFile() + " is " + found
                + ". Use the data folder (or a copy of its keys folder) that belongs to the database.");
    }

    /** Lays a new key beside the one in force, on the disk, so that it is there once the log names it. */
    static void prepare(JournalSettings settings, NoteSigner fresh) {
        try {
            write(prepared(settings), fresh);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the new key cannot be written beside " + settings.keyFile(), unwritable);
        }
    }

    /** Deletes a private key that was put aside. */
    static void destroyRetired(JournalSettings settings, NoteVerifier old) {
        try {
            Files.deleteIfExists(retired(settings, old));
            syncFolderOf(settings.keyFile());
        } catch (IOException refused) {
            throw new UncheckedIOException("the old key cannot be deleted: " + retired(settings, old), refused);
        }
    }

    private static Path prepared(JournalSettings settings) {
        return settings.keyFile().resolveSibling("journal.key.prepared");
    }

    private static Path retired(JournalSettings settings, NoteVerifier old) {
        return settings.keyFile()
                .resolveSibling("journal.key.retired-" + HexFormat.of().toHexDigits(old.keyId()));
    }

    private static String origin(JournalSettings settings, SecureRandom random) {
        if (!settings.origin().isEmpty()) {
            return settings.origin();
        }
        byte[] installId = new byte[8];
        random.nextBytes(installId);
        return "aforo.local/" + HexFormat.of().formatHex(installId);
    }

    private static NoteSigner read(Path file, String wantedOrigin) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_FILE));
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() != 2) {
            throw new IllegalStateException(
                    file + " has " + lines.size() + " lines, expected 2. Restore it from a backup.");
        }
        NoteSigner signer = switch (NoteSigner.parse(lines.getFirst(), lines.getLast())) {
            case Parsed.Value<NoteSigner>(NoteSigner good) -> good;
            case Parsed.Refused<NoteSigner>(String where, String reason) ->
                throw new IllegalStateException(file + ", " + where + ": " + reason + ". Restore it from a backup.");
        };
        String name = signer.verifier().name();
        if (!wantedOrigin.isEmpty() && !name.equals(wantedOrigin)) {
            throw new IllegalStateException(
                    "aforo.journal.origin is " + wantedOrigin + " but the key in " + file + " is of " + name
                            + ". A journal keeps the origin it began with: set aforo.journal.origin to " + name + ".");
        }
        return signer;
    }

    private static void write(Path file, NoteSigner signer) throws IOException {
        Path made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        String text = signer.toPrivateText() + "\n" + signer.verifier() + "\n";
        try (FileChannel channel = FileChannel.open(
                made,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_FILE)))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolderOf(file);
    }

    private static void syncFolderOf(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(file.resolveSibling(".").normalize(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
