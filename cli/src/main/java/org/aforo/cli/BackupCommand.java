package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.server.backup.Backup;
import org.aforo.server.backup.Manifest;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.OperatorDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo backup DIR}: database, originals and log as of one moment. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copy database, originals and log into an empty folder, as of one moment, while the server runs or not.",
            "Exit 1 when it was broken off, or an original is damaged in the store already."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--with-keys",
            description =
                    "Copy the private keys too. Whoever has them can sign in the log's name: keep them apart instead.")
    private boolean withKeys;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Parameters(paramLabel = "DIR", description = "The folder to write: new or empty.")
    private Path target = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = data.folder();
        Path wanted = target.toAbsolutePath().normalize();
        try (OperatorDatabase database = data.open();
                StepsOnTerminal steps = new StepsOnTerminal()) {
            Manifest manifest =
                    new Backup(database.source(), folder, new Version().getVersion()[0]).write(wanted, withKeys, steps);
            steps.done();
            print(wanted, manifest);
            return manifest.damaged().isEmpty() ? 0 : 1;
        } catch (CannotStart refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("aforo: " + refused.getMessage());
            err.flush();
            return 1;
        }
    }

    private void print(Path wanted, Manifest manifest) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            TreeMap<String, Json> report = new TreeMap<>(Map.of(
                    "backup", new Json.Text(wanted.toString()),
                    "at", new Json.Text(manifest.at()),
                    "tables", new Json.Whole(manifest.tables().size()),
                    "rows", new Json.Whole(manifest.rows()),
                    "originals", new Json.Whole(manifest.originals().files()),
                    "originalBytes", new Json.Whole(manifest.originals().bytes()),
                    "leaves", new Json.Whole(manifest.log().leaves()),
                    "root", new Json.Text(manifest.log().root()),
                    "keys", new Json.Flag(manifest.keys()),
                    "damaged", ReceiptReport.texts(manifest.damaged())));
            out.println(CanonicalJson.write(new Json.Members(report)));
        } else {
            out.println("backup     " + wanted + ", as of " + manifest.at());
            out.println("database   " + manifest.tables().size() + " tables, " + manifest.rows() + " rows");
            out.println("originals  " + manifest.originals().files() + " files, "
                    + manifest.originals().bytes() + " bytes");
            out.println("log        " + manifest.log().leaves() + " leaves, root "
                    + manifest.log().root());
            out.println(
                    manifest.keys()
                            ? "keys       with the private keys: whoever has this folder can sign in the log's name"
                            : "keys       not copied: keep the folder keys apart, a server cannot go on without it");
            manifest.damaged()
                    .forEach(name ->
                            out.println("DAMAGED    original " + name + ": its bytes no longer match its name"));
        }
        out.flush();
    }
}
