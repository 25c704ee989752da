package org.aforo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aforo.ledger.Json;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TrustedKeys;

/** What a verification found, in plain words and as JSON. */
final class ReceiptReport {

    private ReceiptReport() {}

    static List<String> lines(Path file, ReceiptVerification result) {
        return switch (result) {
            case ReceiptVerification.Refused(String where, String reason) ->
                List.of(
                        "REFUSED   " + file,
                        "where     " + where,
                        "why       " + printable(reason),
                        "This receipt proves nothing.");
            case ReceiptVerification.Accepted accepted -> lines(file, accepted);
        };
    }

    private static List<String> lines(Path file, ReceiptVerification.Accepted accepted) {
        Leaf leaf = accepted.leaf();
        List<String> lines = new ArrayList<>();
        lines.add("ACCEPTED  " + file);
        lines.add("what      " + printable(leaf.kind()) + " of " + leaf.subject());
        lines.add("when      " + leaf.at() + " (by the clock of the server that wrote it)");
        leaf.open().forEach((name, value) -> lines.add("          " + printable(name) + " = " + printable(value)));
        accepted.disclosed()
                .forEach((name, value) -> lines.add("disclosed " + printable(name) + " = " + printable(value)));
        leaf.sealed().keySet().stream()
                .filter(name -> !accepted.disclosed().containsKey(name))
                .forEach(name -> lines.add(
                        "withheld  " + printable(name) + " (the leaf commits to it; this receipt does not open it)"));
        lines.add("where     leaf " + accepted.index() + " of the first "
                + accepted.checkpoint().size() + ", log "
                + accepted.checkpoint().origin());
        lines.add("leaf id   " + leaf.id());
        lines.add("root      " + accepted.checkpoint().root());
        lines.addAll(signatures(accepted));
        lines.add("Proven: the holder of this key has committed to exactly this, at this place of its log.");
        return lines;
    }

    /** Who signed the head a receipt rests on, a line each. */
    static List<String> signatures(ReceiptVerification.Accepted accepted) {
        List<String> lines = new ArrayList<>();
        accepted.signedBy()
                .forEach(key -> lines.add("signed by " + key.name() + ", key id " + keyId(key) + ", the key you gave"));
        accepted.witnessed()
                .forEach(each -> lines.add("witnessed " + each.witness().name() + " at " + each.at()
                        + " (by its own clock), the witness you gave"));
        accepted.passedOver()
                .forEach(line -> lines.add("passed by a signature line of " + printable(line.keyName()) + ", key id "
                        + HexFormat.of().toHexDigits(line.keyId())
                        + ": not a key you gave, and nothing vouches for that line"));
        return lines;
    }

    static Json json(Path file, TrustedKeys trusted, ReceiptVerification result) {
        TreeMap<String, Json> report = new TreeMap<>();
        report.put("file", new Json.Text(file.toString()));
        report.put("keys", keys(trusted.log()));
        switch (result) {
            case ReceiptVerification.Refused(String where, String reason) -> {
                report.put("accepted", new Json.Flag(false));
                report.put("where", new Json.Text(where));
                report.put("reason", new Json.Text(reason));
            }
            case ReceiptVerification.Accepted accepted -> {
                report.put("accepted", new Json.Flag(true));
                report.put("leaf", leaf(accepted.leaf()));
                report.put("disclosed", Json.Members.ofTexts(accepted.disclosed()));
                report.put("index", new Json.Whole(accepted.index()));
                report.put("size", new Json.Whole(accepted.checkpoint().size()));
                report.put("origin", new Json.Text(accepted.checkpoint().origin()));
                report.put("root", new Json.Text(accepted.checkpoint().root().toString()));
                report.put("signedBy", keys(accepted.signedBy()));
                report.put("witnessed", witnessed(accepted.witnessed()));
                report.put(
                        "passedOver",
                        texts(accepted.passedOver().stream()
                                .map(line ->
                                        line.keyName() + "+" + HexFormat.of().toHexDigits(line.keyId()))
                                .toList()));
            }
        }
        return new Json.Members(report);
    }

    static Json keys(List<NoteVerifier> keys) {
        return texts(keys.stream().map(NoteVerifier::toString).toList());
    }

    static Json texts(List<String> texts) {
        return new Json.Items(texts.stream().<Json>map(Json.Text::new).toList());
    }

    static Json witnessed(List<TrustedKeys.Witnessed> witnessed) {
        return new Json.Items(witnessed.stream()
                .<Json>map(each -> Json.Members.ofTexts(new TreeMap<>(
                        Map.of("witness", each.witness().name(), "at", each.at().toString()))))
                .toList());
    }

    private static Json leaf(Leaf leaf) {
        SortedMap<String, String> sealed = new TreeMap<>();
        leaf.sealed().forEach((name, commitment) -> sealed.put(name, commitment.toString()));
        return Json.Members.of(Map.of(
                "id", new Json.Text(leaf.id().toString()),
                "kind", new Json.Text(leaf.kind()),
                "subject", new Json.Text(leaf.subject().toString()),
                "at", new Json.Text(leaf.at().toString()),
                "open", Json.Members.ofTexts(leaf.open()),
                "sealed", Json.Members.ofTexts(sealed)));
    }

    static String keyId(NoteVerifier key) {
        return HexFormat.of().toHexDigits(key.keyId());
    }

    /** A receipt is a stranger's file: nothing in it may steer the terminal or fake a line of ours. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c));
        return safe.toString();
    }
}
