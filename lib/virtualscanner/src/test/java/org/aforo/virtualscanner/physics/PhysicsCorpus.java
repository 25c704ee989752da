package org.aforo.virtualscanner.physics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reference tables which are not part of this repository: {@code physics} in the folder {@code AFORO_CORPUS}. */
final class PhysicsCorpus {

    private PhysicsCorpus() {}

    /** Rows without comments and heading; skips the calling test, visibly, when the table is not there. */
    static List<List<String>> rows(String name) {
        Path file = root().resolve("physics").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no table at " + file + "; set AFORO_CORPUS");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        String configured = System.getenv("AFORO_CORPUS");
        if (configured != null) {
            return Path.of(configured);
        }
        Path repository = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(repository.resolve("lib/virtualscanner")) && repository.getParent() != null) {
            repository = repository.getParent();
        }
        return repository.resolve("../shared/samples").normalize();
    }
}
