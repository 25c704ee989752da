package org.aforo.cargo.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.aforo.cargo.reference.ReferenceTable.Edition;

/**
 * Keeps tables in a folder: {@code <kind>/<version>.csv} as it was given, {@code <version>.properties} beside it, and {@code <kind>/current}
 * that names the version in use. Files are written beside their place and moved into it, so that a reader sees the old table or the new one.
 */
public final class ReferenceFolder {

    private static final String CURRENT = "current";

    private final Path folder;

    /** @param data the data folder; tables lie in {@code reference} below it */
    public ReferenceFolder(Path data) {
        this.folder = data.resolve("reference");
    }

    /**
     * Stores a table's file, read before and found good, and makes it the one in use.
     *
     * @throws FileAlreadyExistsException when another table has this version: what a remark was founded on is not replaced
     */
    public void store(Edition edition, byte[] csv) throws IOException {
        Path place = Files.createDirectories(folder.resolve(edition.kind().title()));
        Path there = place.resolve(edition.version() + ".csv");
        if (Files.exists(there) && !sha256(Files.readAllBytes(there)).equals(edition.sha256())) {
            throw new FileAlreadyExistsException(
                    there.toString(), null, "another table is kept under this version; name it otherwise");
        }
        write(place, edition.version() + ".csv", csv);
        Properties about = new Properties();
        about.setProperty("kind", edition.kind().title());
        about.setProperty("version", edition.version());
        LocalDate date = edition.date();
        if (date != null) {
            about.setProperty("date", date.toString());
        }
        about.setProperty("source", edition.source());
        about.setProperty("sha256", edition.sha256());
        StringBuilder lines = new StringBuilder();
        about.forEach((key, value) -> lines.append(key)
                .append('=')
                .append(value.toString().replace("\\", "\\\\").replaceAll("[\r\n]", " "))
                .append('\n'));
        write(place, edition.version() + ".properties", lines.toString().getBytes(StandardCharsets.UTF_8));
        write(place, CURRENT, (edition.version() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The table in use; empty where none was loaded. */
    public Optional<ReferenceTable> current(ReferenceKind kind) throws IOException {
        Path place = folder.resolve(kind.title());
        Path current = place.resolve(CURRENT);
        if (!Files.isRegularFile(current)) {
            return Optional.empty();
        }
        String version = Files.readString(current).strip();
        Properties about = new Properties();
        try (var reader = Files.newBufferedReader(place.resolve(version + ".properties"))) {
            about.load(reader);
        }
        String date = about.getProperty("date");
        Edition edition = new Edition(
                kind,
                version,
                date == null ? null : LocalDate.parse(date),
                about.getProperty("source", ""),
                about.getProperty("sha256", ""));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(place.resolve(version + ".csv")))) {
            return Optional.of(
                    new ReferenceTable(edition, ReferenceCsv.read(kind, in).names()));
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void write(Path place, String name, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(place, name, ".part");
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    beside, place.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
