package org.aforo.server.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aforo.server.platform.CannotStart;

/** One server a folder. The operating system lets go of the lock when its holder dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    /** Held by this process: closing a second channel on the file would silently give up the lock of the first. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws CannotStart naming the process that has it
     */
    public static FolderLock take(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("aforo.lock");
        if (!HELD_HERE.add(file)) {
            throw taken(folder, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            HELD_HERE.remove(file);
            throw taken(folder, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new FolderLock(file, channel);
    }

    private static CannotStart taken(Path folder, String holder) {
        return new CannotStart("Another Aforo (process " + holder + ") is using " + folder
                + ". Stop it, or give this one a folder of its own by --data.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
