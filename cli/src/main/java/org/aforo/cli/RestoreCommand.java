package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.server.ServeOptions;
import org.aforo.server.backup.Restore;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.OperatorDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo restore DIR}: a backup back into an empty folder, and proved. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Put a backup back into an empty data folder, and prove it: every file's digest, the whole tree, every receipt.",
            "Exit 1 when the backup is incomplete or damaged, or something does not hold."
        })
final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "The data folder to make: new or empty (default: .aforo in your home folder).")
    private Path data = ServeOptions.usualDataFolder();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "An empty database of your own to restore into.")
    private @Nullable String databaseUrl;

    @Option(names = "--check", description = "Only compare every file of the backup with its digest; restore nothing.")
    private boolean checkOnly;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Parameters(paramLabel = "DIR", description = "The backup.")
    private Path backup = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return checkOnly ? check() : restore();
        } catch (CannotStart refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("aforo: " + refused.getMessage());
            err.flush();
            return 1;
        }
    }

    private int check() {
        try (StepsOnTerminal steps = new StepsOnTerminal()) {
            List<String> faults = new Restore(backup).check(steps);
            steps.done();
            if (json) {
                print(Map.of(
                        "backup", new Json.Text(backup.toString()),
                        "whole", new Json.Flag(faults.isEmpty()),
                        "faults", ReceiptReport.texts(faults)));
            } else {
                PrintWriter out = spec.commandLine().getOut();
                faults.forEach(fault -> out.println("DAMAGED  " + fault));
                out.println(faults.isEmpty() ? "WHOLE    every file is as it was written" : "This backup is damaged.");
                out.flush();
            }
            return faults.isEmpty() ? 0 : 1;
        }
    }

    private int restore() {
        Restore restore = new Restore(backup);
        try (StepsOnTerminal steps = new StepsOnTerminal()) {
            Path folder = restore.prepare(data.toAbsolutePath().normalize(), steps);
            try (OperatorDatabase database = OperatorDatabase.empty(folder, Optional.ofNullable(databaseUrl))) {
                Restore.Restored restored = restore.into(folder, database.source(), steps);
                steps.done();
                print(folder, restored);
                return restored.faults().isEmpty() ? 0 : 1;
            }
        }
    }

    private void print(Path folder, Restore.Restored restored) {
        if (json) {
            print(Map.of(
                    "data", new Json.Text(folder.toString()),
                    "rows", new Json.Whole(restored.manifest().rows()),
                    "originals", new Json.Whole(restored.manifest().originals().files()),
                    "leaves", new Json.Whole(restored.journal().leaves()),
                    "receiptsVerified", new Json.Whole(restored.journal().receipts()),
                    "checkpointsVerified", new Json.Whole(restored.journal().checkpoints()),
                    "root", new Json.Text(restored.journal().root()),
                    "faults", ReceiptReport.texts(restored.faults())));
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored   " + folder + ", as of " + restored.manifest().at());
        out.println("database   " + restored.manifest().rows() + " rows");
        out.println("originals  " + restored.manifest().originals().files() + " files, every digest checked");
        out.println("log        " + restored.journal().leaves() + " leaves, "
                + restored.journal().receipts() + " receipts verified, "
                + restored.journal().checkpoints() + " checkpoints compared");
        restored.faults().forEach(fault -> out.println("FAULT      " + fault));
        if (!Files.exists(folder.resolve("keys/journal.key"))) {
            out.println("keys       missing: put keys/journal.key there before aforo serve, from where you keep it");
        }
        out.flush();
    }

    private void print(Map<String, Json> report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(CanonicalJson.write(new Json.Members(new TreeMap<>(report))));
        out.flush();
    }
}
