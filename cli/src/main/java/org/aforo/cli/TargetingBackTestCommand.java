package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aforo.selectivity.backtest.BackTest;
import org.aforo.selectivity.backtest.BackTestReport;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo targeting back-test}: what rules would have done to the past. */
@Command(
        name = "back-test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Say what rules would have selected and found among visits of the past.",
            "Only inspected visits have an outcome. What nobody inspected is counted as unknown, never as clean."
        })
final class TargetingBackTestCommand implements Callable<Integer> {

    /** The same draws in every run; those of a port come from a secret seed. */
    private static final Seed SEED = Seed.of(new byte[Seed.BYTES]);

    @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rules (in force).")
    private Path rules = Path.of("");

    @Option(names = "--proposed", paramLabel = "FILE", description = "Other rules, to be compared with them.")
    private @Nullable Path proposed;

    @Option(
            names = "--history",
            required = true,
            paramLabel = "DIR",
            description = "Visits with outcomes: .jsonl and .csv files; see docs/formats/rules.md.")
    private Path history = Path.of("");

    @Option(
            names = "--zone",
            paramLabel = "OFFSET",
            defaultValue = "-05:00",
            description = "Of the terminals' days (default: ${DEFAULT-VALUE}).")
    private String zone = "-05:00";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TargetingBackTestCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            PastVisits past = new PastVisits(ZoneOffset.of(zone));
            past.read(history);
            BackTestReport report = report(rules, past);
            Path other = proposed;
            Optional<BackTestReport> second = other == null ? Optional.empty() : Optional.of(report(other, past));
            if (json) {
                out.println(BackTestJson.document(rules, report, other, second, past.remarks()));
            } else {
                past.remarks().forEach(spec.commandLine().getErr()::println);
                BackTestText.tell(report, second, out);
            }
            out.flush();
            return 0;
        } catch (java.time.DateTimeException notAZone) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--zone is not an offset such as -05:00: " + zone);
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.what());
            return 1;
        }
    }

    private static BackTestReport report(Path file, PastVisits past) throws Refused {
        return BackTest.run(RuleFile.sound(file), past.visits(), new Draw(SEED));
    }
}
