package org.aforo.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A backup's folder while it is written: every file is digested as its bytes go by, and synced to the disk. */
final class Folder {

    private static final int BUFFER_BYTES = 128 * 1024;

    private final Path root;
    private final List<Manifest.Digest> digests = new ArrayList<>();

    Folder(Path root) {
        this.root = root;
    }

    /** What writes the bytes of one file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Path root() {
        return root;
    }

    List<Manifest.Digest> digests() {
        return List.copyOf(digests);
    }

    /** Writes one file, readable by its owner alone, and remembers its digest. */
    Manifest.Digest write(String path, Content content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        MessageDigest digest = sha256();
        long bytes;
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream out = new Digesting(java.nio.channels.Channels.newOutputStream(channel), digest);
            content.to(out);
            out.flush();
            channel.force(true);
            bytes = channel.size();
        }
        Manifest.Digest written =
                new Manifest.Digest(path, bytes, HexFormat.of().formatHex(digest.digest()));
        digests.add(written);
        return written;
    }

    /** Copies one file. */
    Manifest.Digest copy(Path from, String path) throws IOException {
        return write(path, out -> {
            try (InputStream in = Files.newInputStream(from)) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                }
            }
        });
    }

    /** Takes a file back out, such as one that proved to be damaged. */
    void remove(Manifest.Digest written) throws IOException {
        Files.delete(root.resolve(written.path()));
        digests.remove(written);
    }

    static String sha256Of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Every file below, as paths with slashes. */
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Whether nothing is there, or an empty folder. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> within = Files.list(folder)) {
            return within.findAny().isEmpty();
        }
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whole blocks go by at once, unlike through the JDK's filter. */
    private static final class Digesting extends FilterOutputStream {

        private final MessageDigest digest;

        Digesting(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            digest.update(bytes, from, count);
            out.write(bytes, from, count);
        }
    }
}
