package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aforo.cargo.comparison.Comparison;
import org.aforo.cargo.comparison.Difference;
import org.aforo.cargo.comparison.Source;
import org.aforo.cargo.comparison.Tolerances;
import org.aforo.cargo.message.Hints;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what several messages say about one voyage's containers. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compare manifest, bay plan, gate and vessel reports of one voyage:",
            "missing, extra and doubled containers; masses, seals, ports, temperatures, types, full or empty.",
            "Exit 0 when they agree, 1 when they differ or a file cannot be read."
        })
final class MessageCompareCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "FILE",
            description = "Message files of one voyage, the manifest among them.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "es|en", description = "Language of the labels; by default that of LANG.")
    private @Nullable Language language;

    @Option(
            names = "--mass-tolerance",
            paramLabel = "KG",
            description = "Masses this close are the same (default: 250).")
    private @Nullable BigDecimal massKg;

    @Option(
            names = "--temperature-tolerance",
            paramLabel = "C",
            description = "Set points this close are the same (default: 0.5).")
    private @Nullable BigDecimal temperatureC;

    @Mixin
    private HintOptions hints = new HintOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MessageCompareCommand() {}

    @Override
    public Integer call() throws IOException {
        try {
            return compare(files(hints.hints(spec.commandLine().getErr()))) ? 0 : 1;
        } catch (Refused refused) {
            ServerOptions.tell(spec.commandLine().getErr(), refused.what());
            return 1;
        }
    }

    private List<MessageFile> files(Hints known) {
        List<MessageFile> files = new ArrayList<>();
        try (Progress progress = new Progress(paths.size())) {
            for (Path path : paths) {
                progress.next(path.toString());
                files.add(MessageFile.read(path, known, Map.of()));
            }
        }
        return files;
    }

    /** Whether all could be read and agree. */
    private boolean compare(List<MessageFile> files) {
        List<Source> sources = files.stream()
                .map(file -> new Source(file.path().toString(), file.messages()))
                .toList();
        Tolerances tolerances = tolerances();
        List<Difference> differences = Comparison.of(sources, tolerances);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ComparisonJson.write(out, files, tolerances, differences);
        } else {
            Language labels = language == null ? Language.ofEnvironment(System.getenv()) : language;
            new ComparisonText(out, labels).write(files, differences);
        }
        out.flush();
        return differences.isEmpty() && files.stream().noneMatch(MessageFile::refused);
    }

    private Tolerances tolerances() {
        try {
            return new Tolerances(
                    massKg == null ? Tolerances.DEFAULT.massKg() : massKg,
                    temperatureC == null ? Tolerances.DEFAULT.temperatureC() : temperatureC);
        } catch (IllegalArgumentException negative) {
            throw new ParameterException(spec.commandLine(), negative.getMessage(), negative);
        }
    }
}
