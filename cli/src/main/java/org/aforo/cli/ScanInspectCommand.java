package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in scan files: format, views, energies, sizes, object, device, time, remarks. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Say what is in scan files: format, views, energies, size, bits, object, device, time, remarks.")
final class ScanInspectCommand implements Callable<Integer> {

    /** Files found in directories; more are refused rather than walked for hours. */
    private static final int MAX_FILES = 100_000;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scan files; directories with --recursive.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--attributes",
            description = "Say everything else a file tells of itself too: site, station, energy, geometry, ...")
    private boolean attributes;

    @Option(names = "--recursive", description = "Look into directories.")
    private boolean recursive;

    @Option(names = "--lang", paramLabel = "es|en", description = "Language of the labels; by default that of LANG.")
    private @Nullable Language language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ScanInspectCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        PrintWriter out = spec.commandLine().getOut();
        boolean refused = false;
        Language labels = language == null ? Language.ofEnvironment(System.getenv()) : language;
        try (InspectionOutput output =
                        json ? new InspectionJson(out, attributes) : new InspectionText(out, labels, attributes);
                Progress progress = new Progress(files.size())) {
            for (Path file : files) {
                progress.next(file.toString());
                ScanFile read = ScanFile.read(file);
                output.add(read);
                refused |= read.refused();
            }
        }
        out.flush();
        return refused ? 1 : 0;
    }

    private List<Path> files() throws IOException {
        if (!recursive) {
            return paths;
        }
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.walk(path, 32, new FileVisitOption[0])) {
                found.filter(Files::isRegularFile).sorted().limit(MAX_FILES).forEach(files::add);
            }
        }
        return files;
    }
}
