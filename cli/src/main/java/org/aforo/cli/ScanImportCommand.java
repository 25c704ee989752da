package org.aforo.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Delivers scan files to a server; may be broken off and repeated at any time. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Deliver scan files to a server: files as named, folders with what is in them.",
            "What the server has already it does not take twice, so an import that broke off is simply repeated.",
            "The password is taken from the variable AFORO_PASSWORD, or asked for."
        })
final class ScanImportCommand implements Callable<Integer> {

    @Mixin
    private final FileImport files;

    ScanImportCommand() {
        this(System::getenv, Thread::sleep);
    }

    ScanImportCommand(UnaryOperator<@Nullable String> environment, PatientPost.Pause pause) {
        files = new FileImport(environment, pause);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return files.run(ImportRun::ofScans);
    }
}
