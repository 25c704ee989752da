package org.aforo.portday;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The files of a folder with their digests, taken down while they are written. */
final class WrittenFiles {

    private final Path root;
    private final Map<String, Entry> entries = new TreeMap<>();

    record Entry(long bytes, String sha256) {}

    WrittenFiles(Path root) {
        this.root = root;
    }

    /** By path, with slashes on every system. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** A new file; it is taken down once it is closed. */
    OutputStream create(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = sha256();
        DigestOutputStream digesting = new DigestOutputStream(Files.newOutputStream(file), digest);
        return new FilterOutputStream(new BufferedOutputStream(digesting, 1 << 16)) {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                out.write(octets, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                entries.put(path, new Entry(Files.size(file), hex(digest)));
            }
        };
    }

    /** A file that somebody else wrote. */
    void add(String path) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        }
        entries.put(path, new Entry(Files.size(root.resolve(path)), hex(digest)));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
