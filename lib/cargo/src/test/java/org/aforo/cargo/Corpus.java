package org.aforo.cargo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real messages of others, which are not part of this repository: the folder in {@code AFORO_CORPUS}. */
public final class Corpus {

    private Corpus() {}

    /** Skips the calling test, visibly, when the folder is not there. */
    public static Path folder(String name) {
        Path folder = root().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no corpus at " + folder + "; set AFORO_CORPUS");
        return folder;
    }

    /** Files of a folder with an ending, in a stable order; skips the calling test when the folder is not there. */
    public static List<Path> files(String name, String ending) {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
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
        while (!Files.isDirectory(repository.resolve("lib/cargo")) && repository.getParent() != null) {
            repository = repository.getParent();
        }
        return repository.resolve("../shared/samples").normalize();
    }
}
