package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.server.journal.KeyRotation;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.OperatorDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aforo journal rotate-key}: a new signing key, announced in the log by the old one. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Change the log's signing key. The old key announces the new one in the log, and both sign the checkpoint above it.",
            "May be run beside the server, which follows at once. Nodes with a keys folder of their own need a copy of it.",
            "Receipts given before go on verifying with the old key: keep and publish both."
        })
final class JournalRotateKeyCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--destroy-old",
            description =
                    "Delete the old private key. A backup made before the change cannot be continued then, only read.")
    private boolean destroyOld;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = data.folder();
        try (OperatorDatabase database = data.open()) {
            KeyRotation.Rotated rotated = new KeyRotation(
                            database.source(), folder, InstantSource.system(), new SecureRandom())
                    .rotate(destroyOld);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(CanonicalJson.write(report(rotated)));
            } else {
                print(out, rotated);
            }
            out.flush();
            return 0;
        } catch (CannotStart refused) {
            spec.commandLine().getErr().println("aforo: " + refused.getMessage());
            spec.commandLine().getErr().flush();
            return 1;
        }
    }

    private void print(PrintWriter out, KeyRotation.Rotated rotated) {
        out.println("old key       " + rotated.old());
        out.println("new key       " + rotated.fresh());
        out.println("announced by  leaf " + rotated.announcement() + ", signed by the old key");
        out.println("signed by both, " + rotated.size() + " leaves:");
        out.println();
        out.print(rotated.checkpoint());
        out.println();
        out.println(
                "Publish the new key where the old one stands, and this checkpoint beside it. Back up the keys folder.");
        out.println(
                destroyOld
                        ? "The old private key was deleted."
                        : "The old private key lies beside the new one as journal.key.retired-...; take it off this machine.");
    }

    private static Json report(KeyRotation.Rotated rotated) {
        TreeMap<String, Json> report = new TreeMap<>();
        report.put("old", new Json.Text(rotated.old().toString()));
        report.put("new", new Json.Text(rotated.fresh().toString()));
        report.put("announcement", new Json.Whole(rotated.announcement()));
        report.put("size", new Json.Whole(rotated.size()));
        report.put("checkpoint", new Json.Text(rotated.checkpoint()));
        return new Json.Members(report);
    }
}
