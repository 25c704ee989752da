package org.aforo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.ReceiptVerification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo receipt verify}: exit 0 the receipt proves what it says, 1 it proves nothing and why, 2 usage. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check a receipt against a public key obtained beforehand. Needs no network and no server.",
            "A receipt never brings its own key: whoever forged it would bring a fitting one."
        })
final class ReceiptVerifyCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int MAX_KEY_BYTES = 4_096;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "VKEY|FILE",
            description =
                    "The log's public key (name+id+key), or a file that holds it. Obtained from the authority, not with"
                            + " the receipt.")
    private String key = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The receipt (.tlog-proof).")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        NoteVerifier trusted = trustedKey();
        ReceiptVerification result = ReceiptVerification.verify(receipt(), trusted);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanonicalJson.write(new Json.Members(new TreeMap<>(
                    Map.of("files", new Json.Items(List.of(ReceiptReport.json(file, trusted, result))))))));
        } else {
            ReceiptReport.lines(file, trusted, result).forEach(out::println);
        }
        out.flush();
        return result instanceof ReceiptVerification.Accepted ? 0 : REFUSED;
    }

    private NoteVerifier trustedKey() {
        return switch (NoteVerifier.parse(keyText())) {
            case Parsed.Value<NoteVerifier>(NoteVerifier good) -> good;
            case Parsed.Refused<NoteVerifier>(String where, String reason) ->
                throw usage("--key is neither a public key nor a file with one: " + reason);
        };
    }

    /** A key has two plus signs, and a file of that name is not what was meant. */
    private String keyText() {
        if (key.chars().filter(c -> c == '+').count() >= 2) {
            return key;
        }
        return new String(bytes(Path.of(key), MAX_KEY_BYTES), StandardCharsets.UTF_8).strip();
    }

    private byte[] receipt() {
        return bytes(file, Receipt.MAX_BYTES + 1);
    }

    private byte[] bytes(Path from, int limit) {
        try (InputStream in = Files.newInputStream(from)) {
            return in.readNBytes(limit);
        } catch (IOException unreadable) {
            throw usage("cannot read " + from + ": " + reason(from));
        }
    }

    private static String reason(Path file) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return Files.exists(file) ? "reading is not permitted or failed" : "no such file";
    }

    private CommandLine.ParameterException usage(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
