package org.aforo.server.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Originals in a folder. Bytes go to {@code incoming/}, are synced there and renamed into place; then the folder is synced too,
 * and only then is the caller told. What lies in {@code incoming/} at the start was never acknowledged and is removed.
 */
final class FolderOriginals implements Originals {

    private static final Logger LOG = LoggerFactory.getLogger(FolderOriginals.class);

    private static final int BUFFER_BYTES = 128 * 1024;
    private static final int STRIPES = 64;

    private final Path root;
    private final Path incoming;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    /** Folders whose own entry is known to be on the disk. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    private FolderOriginals(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    static FolderOriginals in(Path root) {
        FolderOriginals store = new FolderOriginals(root);
        try {
            Files.createDirectories(store.incoming);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(store.incoming)) {
                for (Path half : left) {
                    Files.delete(half);
                }
            }
            sync(root);
            return store;
        } catch (IOException refused) {
            throw new CannotStart("The store of originals " + root + " cannot be opened: " + refused, refused);
        }
    }

    @Override
    public Stored store(InputStream bytes, long limitBytes) throws IOException {
        Path half = incoming.resolve(UUID.randomUUID().toString());
        try {
            Received received = receive(bytes, limitBytes, half);
            return settle(half, received);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private record Received(ContentId id, long sizeBytes) {}

    /** Reading may break (the sender's fault), writing may be refused (ours): the two are told apart. */
    private static Received receive(InputStream bytes, long limitBytes, Path half) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (FileChannel file = open(half)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limitBytes) {
                    throw Problem.caller(
                                    413,
                                    "store.too-large",
                                    "The file is larger than the " + limitBytes + " bytes taken in at most.")
                            .with("limitBytes", Long.toString(limitBytes));
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            onDisk(() -> file.force(true));
        }
        return new Received(new ContentId(HexFormat.of().formatHex(digest.digest())), size);
    }

    private static FileChannel open(Path half) {
        try {
            return FileChannel.open(
                    half,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")));
        } catch (IOException refused) {
            throw refusedBy(refused);
        }
    }

    private static void write(FileChannel file, ByteBuffer part) {
        onDisk(() -> {
            while (part.hasRemaining()) {
                file.write(part);
            }
        });
    }

    /** One at a time per content, so that of many who send the same bytes exactly one is the first. */
    private Stored settle(Path half, Received received) {
        ContentId id = received.id();
        Path place = place(id);
        ReentrantLock lock = stripes[Math.floorMod(id.hashCode(), STRIPES)];
        lock.lock();
        try {
            boolean existed = isThere(id, place, received.sizeBytes());
            onDisk(() -> {
                makeDurable(place.resolveSibling(".").normalize());
                if (!existed) {
                    Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
                }
                // even when it existed: whoever put it there may have died before this
                sync(place.resolveSibling("."));
            });
            return new Stored(id, received.sizeBytes(), existed);
        } finally {
            lock.unlock();
        }
    }

    private boolean isThere(ContentId id, Path place, long sizeBytes) {
        if (!Files.exists(place)) {
            return false;
        }
        try {
            if (Files.size(place) == sizeBytes && digestOf(place).equals(id)) {
                return true;
            }
            Path aside = Files.createDirectories(root.resolve("damaged")).resolve(id.hex() + "." + UUID.randomUUID());
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            LOG.error("{} was damaged; it is kept as {} and replaced by the same bytes sent again", id, aside);
            return false;
        } catch (IOException unreadable) {
            throw damaged(id, unreadable);
        }
    }

    private void makeDurable(Path folder) throws IOException {
        if (folder.equals(root) || durable.contains(folder)) {
            return;
        }
        Path parent = folder.resolveSibling(".").normalize();
        makeDurable(parent);
        Files.createDirectories(folder);
        sync(parent);
        durable.add(folder);
    }

    @Override
    public Path checked(ContentId id) {
        Path place = place(id);
        try {
            if (!digestOf(place).equals(id)) {
                throw damaged(id, null);
            }
            return place;
        } catch (NoSuchFileException missing) {
            throw Problem.notFound("store.missing", "The store has no " + id + ".");
        } catch (IOException unreadable) {
            throw damaged(id, unreadable);
        }
    }

    private static Problem damaged(ContentId id, @org.jspecify.annotations.Nullable IOException why) {
        LOG.error("the bytes of {} no longer match their name or cannot be read", id, why);
        return Problem.broken(
                "store.damaged",
                "The bytes of " + id
                        + " no longer match their name. Restore this file from a backup, or send it again.");
    }

    private Path place(ContentId id) {
        String hex = id.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static ContentId digestOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new ContentId(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private interface DiskWork {
        void run() throws IOException;
    }

    private static void onDisk(DiskWork work) {
        try {
            work.run();
        } catch (IOException refused) {
            throw refusedBy(refused);
        }
    }

    private static RuntimeException refusedBy(IOException disk) {
        String told = String.valueOf(disk.getMessage());
        if (told.contains("No space left") || told.contains("quota exceeded")) {
            return Problem.capacity(
                    507,
                    "store.full",
                    "The disk has no room for this file. Nothing was kept; make room and send it again.");
        }
        return new UncheckedIOException("the store of originals cannot write", disk);
    }
}
