package org.aforo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aforo.portday.PortDayPlan;
import org.aforo.portday.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code aforo simulate port-day}: an invented day of an invented coast, with the truth about it. */
@Command(
        name = "port-day",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Invent a day of a port: vessels, cargo messages, events, scans, shifts, and apart from them the truth.",
            "The same options give the same bytes. What the folder holds: docs/formats/port-day.md."
        })
final class SimulatePortDayCommand implements Callable<Integer> {

    /** Vessels, trades and terminals of the calibration are those of 2025. */
    private static final String FIRST_DAY = "2025-06-02";

    @Parameters(paramLabel = "OUTDIR", description = "Folder to make; it must not exist yet.")
    private Path out = Path.of("");

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of everything random; 1 by default.")
    private long seed;

    @Option(
            names = "--containers",
            defaultValue = "60",
            paramLabel = "N",
            description = "Visits to invent, all trades together; 60 by default.")
    private int containers;

    @Option(
            names = "--date",
            defaultValue = FIRST_DAY,
            paramLabel = "YYYY-MM-DD",
            description = "First day; ${DEFAULT-VALUE} by default.")
    private LocalDate date = LocalDate.parse(FIRST_DAY);

    @Option(names = "--days", defaultValue = "1", paramLabel = "N", description = "How many days; 1 by default.")
    private int days;

    @Option(
            names = "--base-rate",
            paramLabel = "SHARE",
            description = "Share of loaded outbound boxes with drugs; by default the published estimate, 0.001.")
    private @Nullable Double baseRate;

    @Option(names = "--without-scans", description = "Leave the pictures out: weeks of visits in seconds.")
    private boolean withoutScans;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Scans drawn at a time; by default as many as the machine has processors.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "es|en", description = "Language of the labels; by default that of LANG.")
    private @Nullable Language language;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SimulatePortDayCommand() {}

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        Path place = out.toAbsolutePath();
        Path parent = place.getParent();
        if (Files.exists(place)) {
            throw usage(out + " exists already; a port day is written into a new folder");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw usage("there is no folder " + parent + " to make it in");
        }
        int atATime = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (atATime < 1 || atATime > 64) {
            throw usage("--threads is 1 to 64, not " + atATime);
        }
        PortDayPlan plan = withoutScans
                ? PortDayMaking.withoutScans(settings, place)
                : PortDayMaking.withScans(settings, place, atATime);
        print(plan);
        return 0;
    }

    private Settings settings() {
        try {
            Settings settings = Settings.day(seed, containers, date).lasting(days);
            return baseRate == null ? settings : settings.withBaseRate(baseRate);
        } catch (IllegalArgumentException refused) {
            throw usage(String.valueOf(refused.getMessage()));
        }
    }

    private void print(PortDayPlan plan) {
        PrintWriter writer = spec.commandLine().getOut();
        int scans = withoutScans ? 0 : plan.scans().size();
        if (json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("folder", out.toString()).put("seed", seed);
            root.put("visits", plan.visits().size())
                    .put("calls", plan.calls().size())
                    .put("scans", scans);
            writer.println(root);
        } else {
            Language labels = language == null ? Language.ofEnvironment(System.getenv()) : language;
            writer.printf(
                    Locale.ROOT,
                    labels.of(
                            "%s: %d visits, %d vessel calls, %d scans; all of it invented%n",
                            "%s: %d visitas, %d recaladas, %d escaneos; todo inventado%n"),
                    out,
                    plan.visits().size(),
                    plan.calls().size(),
                    scans);
        }
        writer.flush();
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
