package org.aforo.server.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.aforo.server.platform.CannotStart;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged PostgreSQL of this machine's kind, unpacked once per version and then shared.
 *
 * @param root holds {@code bin}, {@code lib}, {@code share}
 */
record Binaries(Path root) {

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    /** Unpacked under the cache, or under the fallback when the cache's place cannot be written. */
    static Binaries unpacked(Path cache, Path fallback) {
        try {
            return unpacked(cache);
        } catch (IOException notThere) {
            try {
                return unpacked(fallback);
            } catch (IOException notHereEither) {
                notHereEither.addSuppressed(notThere);
                throw new CannotStart(
                        "PostgreSQL cannot be unpacked into " + fallback + " (" + notHereEither.getMessage()
                                + "). Make room or make the folder writable, or name a database of your own by --database-url.",
                        notHereEither);
            }
        }
    }

    static Binaries unpacked(Path cache) throws IOException {
        String name = archiveName();
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new CannotStart("This build has no PostgreSQL for this machine (" + name
                    + "). Name a database of your own by --database-url.");
        }
        Path home = cache.resolve(name.replace(".txz", "") + "-" + identity(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            unpack(archive, cache, home);
        }
        return new Binaries(home);
    }

    /** As the packager names them: {@code postgres-linux-x86_64.txz}, {@code postgres-darwin-arm_64.txz}. */
    static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Size and check sum from the jar's table of contents, so that another version of the binaries is another folder. */
    private static String identity(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                var entry = file.getJarEntry(jar.getEntryName());
                return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
            }
        }
        return Long.toString(connection.getContentLengthLong());
    }

    /** Into a folder beside, then renamed: nobody ever sees half of it, and of two who unpack at once one wins. */
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Path half = Files.createTempDirectory(cache, "unpacking-");
        try {
            try (InputStream raw = archive.openStream();
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                @Nullable TarArchiveEntry entry;
                while ((entry = tar.getNextEntry()) != null) {
                    unpackEntry(half, entry, tar);
                }
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            deleteRecursively(half);
        } catch (IOException | RuntimeException failed) {
            deleteRecursively(half);
            throw failed;
        }
    }

    private static void unpackEntry(Path root, TarArchiveEntry entry, InputStream bytes) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a place outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(bytes, target);
            boolean program = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException broken) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
