package org.aforo.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.aforo.server.ServeOptions;
import org.aforo.server.platform.OperatorDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation keeps what it has, for what its operator does to it, beside the server or without. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "The data folder (default: .aforo in your home folder).")
    private Path data = ServeOptions.usualDataFolder();

    @Option(names = "--database-url", paramLabel = "URL", description = "The database, when it is one of your own.")
    private @Nullable String databaseUrl;

    Path folder() {
        return data.toAbsolutePath().normalize();
    }

    OperatorDatabase open() {
        return OperatorDatabase.open(folder(), Optional.ofNullable(databaseUrl));
    }
}
