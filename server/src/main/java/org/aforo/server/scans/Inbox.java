package org.aforo.server.scans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The watched folder at one look: which files are wholly written, handing them to the intake, and putting them away. A file leaves
 * its place only after the intake has returned, so a crash at any moment at worst hands the same bytes over twice, which the
 * intake knows. A directory listing rather than the system's watch service: that one is silent on network shares.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final int DEEPEST_FOLDER = 8;
    /** Looked at in one go; the others come when these are put away. */
    private static final int MOST_FILES = 100_000;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Path folder;
    private final Duration settled;
    private final Taking taking;
    private final InstantSource clock;
    private final InboxDone done;
    private Map<Path, Watched> watched = new HashMap<>();
    private Waiting room = Waiting.NOT;
    private Instant nextLine = Instant.MIN;

    /** What tells two states of a file apart without reading it. */
    private record Stamp(long sizeBytes, FileTime modified) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private record Waiting(Instant until, Duration length) {

        static final Waiting NOT = new Waiting(Instant.MIN, Duration.ZERO);

        Waiting longer(Instant now, Duration longest) {
            Duration doubled = length.isZero() ? FIRST_WAIT : length.multipliedBy(2);
            Duration next = doubled.compareTo(longest) < 0 ? doubled : longest;
            return new Waiting(now.plus(next), next);
        }
    }

    private record Watched(Stamp stamp, Instant since, Waiting waiting) {}

    Inbox(Path folder, Duration settled, Taking taking, InstantSource clock, JsonMapper json) {
        this.folder = folder;
        this.settled = settled;
        this.taking = taking;
        this.clock = clock;
        this.done = new InboxDone(folder, clock, json);
    }

    /** One look: takes every file that stayed the same long enough. */
    void tick() {
        Instant now = clock.instant();
        Map<Path, Watched> seen = new HashMap<>();
        list().forEach((file, stamp) -> {
            Watched before = watched.get(file);
            seen.put(
                    file,
                    before != null && before.stamp().equals(stamp) ? before : new Watched(stamp, now, Waiting.NOT));
        });
        watched = seen;
        for (Map.Entry<Path, Watched> entry : new TreeMap<>(seen).entrySet()) {
            if (now.isBefore(room.until()) || Thread.currentThread().isInterrupted()) {
                return;
            }
            Watched state = entry.getValue();
            if (!now.isBefore(state.since().plus(settled))
                    && !now.isBefore(state.waiting().until())) {
                take(entry.getKey(), state);
            }
        }
    }

    private void take(Path file, Watched state) {
        try {
            Received received = receive(file);
            room = Waiting.NOT;
            if (unchanged(file, state.stamp())
                    && received.sizeBytes() == state.stamp().sizeBytes()) {
                done.put(file, received);
                watched.remove(file);
            } else {
                watched.put(file, new Watched(state.stamp(), clock.instant(), Waiting.NOT));
            }
        } catch (Problem problem) {
            if (problem.code().equals("store.full")) {
                room = room.longer(clock.instant(), LONGEST_WAIT_FOR_ROOM);
                tell(file, problem);
            } else {
                postpone(file, state, problem);
            }
        } catch (IOException
                | RuntimeException failed) { // also a database that is away: one file must not hold up the others
            postpone(file, state, failed);
        }
    }

    private Received receive(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return taking.take(new Delivery(file.getFileName().toString(), "inbox", null), bytes);
        }
    }

    /** Whoever went on writing while the file was read gets it read again. */
    private static boolean unchanged(Path file, Stamp stamp) throws IOException {
        return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                .equals(stamp);
    }

    private void postpone(Path file, Watched state, Exception why) {
        Waiting waiting = state.waiting().longer(clock.instant(), LONGEST_WAIT);
        watched.put(file, new Watched(state.stamp(), state.since(), waiting));
        tell(file, why);
    }

    private void tell(Path file, Exception why) {
        Instant now = clock.instant();
        if (now.isBefore(nextLine)) {
            return;
        }
        nextLine = now.plus(BETWEEN_LINES);
        LOG.warn(
                "{} files lie in the watched folder; {} could not be taken and is tried again: {}",
                watched.size(),
                folder.relativize(file),
                why.toString());
    }

    private Map<Path, Stamp> list() {
        Map<Path, Stamp> files = new TreeMap<>();
        try {
            // a file in the deepest folder is one step below it
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST_FOLDER + 1, new Listing(files));
        } catch (IOException unreadable) {
            tell(folder, unreadable);
        }
        return files;
    }

    /** Regular files under their own name; links are neither followed nor taken. */
    private final class Listing extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> files;

        Listing(Map<Path, Stamp> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            if (entered.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            boolean ours = entered.equals(done.folder());
            return ours || hidden(entered) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !hidden(file) && !file.toString().endsWith(".part")) {
                files.put(file, Stamp.of(attributes));
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            tell(file, why);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path left, @Nullable IOException why) {
            return FileVisitResult.CONTINUE;
        }

        private boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
