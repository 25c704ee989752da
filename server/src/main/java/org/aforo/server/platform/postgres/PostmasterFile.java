package org.aforo.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: process in line 1, port in line 4, state in line 8.
 *
 * @param ready whether it accepts connections
 */
record PostmasterFile(long pid, boolean ready) {

    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() >= 8 && lines.get(7).strip().equals("ready")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** The living process of this number, if it is PostgreSQL on this cluster and not a stranger that got the number later. */
    Optional<ProcessHandle> process(Path cluster) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(found -> runs(found, cluster));
    }

    private static boolean runs(ProcessHandle process, Path cluster) {
        String command = process.info().commandLine().orElse("");
        if (!command.contains("postgres")) {
            return false;
        }
        if (command.contains(cluster.toString())) {
            return true;
        }
        try { // the folder may have been renamed under it; PostgreSQL works inside its cluster
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(cluster.toRealPath());
        } catch (IOException notTold) {
            return false;
        }
    }
}
