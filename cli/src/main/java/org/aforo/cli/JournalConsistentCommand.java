package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.ConsistencyProof;
import org.aforo.ledger.ConsistencyVerification;
import org.aforo.ledger.Json;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.SignedNote;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo journal consistent}: exit 0 the log only grew, 1 that is not proven or there are two logs, 2 usage. */
@Command(
        name = "consistent",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check that a log only grew since an older checkpoint. Needs no network and no server.",
            "The proof is what GET /api/journal/consistency?from=SIZE answers, SIZE being the older checkpoint's second line."
        })
final class JournalConsistentCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final String RECEIPT = "c2sp.org/tlog-proof@v1\n";

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Parameters(
            index = "0",
            paramLabel = "OLDER",
            description = "What was signed earlier: a checkpoint, or a receipt (its checkpoint is taken).")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "PROOF", description = "The proof, which ends in the newer checkpoint.")
    private Path proof = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        ConsistencyVerification result;
        try {
            result = verify();
        } catch (KeyOptions.Unusable wrong) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanonicalJson.write(report(result)));
        } else {
            lines(result).forEach(out::println);
        }
        out.flush();
        return result instanceof ConsistencyVerification.Consistent ? 0 : REFUSED;
    }

    private ConsistencyVerification verify() throws KeyOptions.Unusable {
        var trusted = keys.trusted();
        byte[] signed = KeyOptions.bytes(older, Receipt.MAX_BYTES + 1);
        byte[] bytes = KeyOptions.bytes(proof, ConsistencyProof.MAX_BYTES + 1);
        return switch (note(signed)) {
            case Parsed.Refused<SignedNote>(String where, String reason) ->
                new ConsistencyVerification.Refused("older " + where, reason);
            case Parsed.Value<SignedNote>(SignedNote note) ->
                switch (ConsistencyProof.parse(bytes)) {
                    case Parsed.Refused<ConsistencyProof>(String where, String reason) ->
                        new ConsistencyVerification.Refused("proof, " + where, reason);
                    case Parsed.Value<ConsistencyProof>(ConsistencyProof parsed) ->
                        ConsistencyVerification.verify(note, parsed, trusted);
                };
        };
    }

    private static Parsed<SignedNote> note(byte[] signed) {
        if (!new String(signed, StandardCharsets.ISO_8859_1).startsWith(RECEIPT)) {
            return SignedNote.parse(signed);
        }
        return switch (Receipt.parse(signed)) {
            case Parsed.Refused<Receipt>(String where, String reason) -> new Parsed.Refused<>(where, reason);
            case Parsed.Value<Receipt>(Receipt receipt) -> new Parsed.Value<>(receipt.checkpoint());
        };
    }

    private List<String> lines(ConsistencyVerification result) {
        return switch (result) {
            case ConsistencyVerification.Refused(String where, String reason) ->
                List.of(
                        "REFUSED     " + proof,
                        "where       " + where,
                        "why         " + ReceiptReport.printable(reason),
                        "It is not proven that the log only grew.");
            case ConsistencyVerification.TwoHistories(Checkpoint one, Checkpoint other) ->
                List.of(
                        "TWO LOGS    " + one.origin() + ", " + one.size() + " leaves",
                        "root        " + one.root() + " in " + older,
                        "root        " + other.root() + " in " + proof,
                        "Both are signed by the log's own key. Keep both files: together they prove that it keeps two histories.");
            case ConsistencyVerification.Consistent(Checkpoint old, Checkpoint newer, var witnessed) -> {
                List<String> lines = new ArrayList<>(List.of(
                        "CONSISTENT  " + old.origin(),
                        "older       " + old.size() + " leaves, root " + old.root(),
                        "newer       " + newer.size() + " leaves, root " + newer.root()));
                witnessed.forEach(
                        each -> lines.add("witnessed   " + each.witness().name() + " at " + each.at()));
                lines.add("Proven: all the log held then it holds now, unchanged and in the same order.");
                yield lines;
            }
        };
    }

    private static Json report(ConsistencyVerification result) {
        TreeMap<String, Json> report = new TreeMap<>();
        report.put("consistent", new Json.Flag(result instanceof ConsistencyVerification.Consistent));
        switch (result) {
            case ConsistencyVerification.Refused(String where, String reason) -> {
                report.put("where", new Json.Text(where));
                report.put("reason", new Json.Text(reason));
            }
            case ConsistencyVerification.TwoHistories(Checkpoint one, Checkpoint other) -> {
                report.put("twoHistories", new Json.Flag(true));
                report.put("older", head(one));
                report.put("newer", head(other));
            }
            case ConsistencyVerification.Consistent(Checkpoint old, Checkpoint newer, var witnessed) -> {
                report.put("older", head(old));
                report.put("newer", head(newer));
                report.put("witnessed", ReceiptReport.witnessed(witnessed));
            }
        }
        return new Json.Members(report);
    }

    private static Json head(Checkpoint head) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("origin", new Json.Text(head.origin()));
        members.put("size", new Json.Whole(head.size()));
        members.put("root", new Json.Text(head.root().toString()));
        return new Json.Members(members);
    }
}
