package org.aforo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.aforo.ledger.Json;
import org.aforo.ledger.TrustedKeys;
import org.aforo.ledger.bag.PackageVerification;

/** What the verification of an evidence package found, in plain words and as JSON. */
final class PackageReport {

    private PackageReport() {}

    static List<String> lines(Path file, PackageVerification result) {
        return switch (result) {
            case PackageVerification.Refused(String where, String reason) ->
                List.of(
                        "REFUSED   " + file,
                        "where     " + ReceiptReport.printable(where),
                        "why       " + ReceiptReport.printable(reason),
                        "This package proves nothing.");
            case PackageVerification.Accepted accepted -> lines(file, accepted);
        };
    }

    private static List<String> lines(Path file, PackageVerification.Accepted accepted) {
        List<String> lines = new ArrayList<>(List.of(
                "ACCEPTED  " + file,
                "what      " + ReceiptReport.printable(accepted.name()),
                "when      " + accepted.receipt().leaf().at() + " (by the clock of the server that wrote it)",
                "files     " + accepted.files() + ", each as the manifest lists it",
                "receipts  " + accepted.receipts() + ", each verified; the record says what they say",
                "erased    " + accepted.erased() + " names erased on order; their digests are there",
                "where     leaf " + accepted.receipt().index() + " of the first "
                        + accepted.receipt().checkpoint().size() + ", log "
                        + accepted.receipt().checkpoint().origin()));
        lines.addAll(ReceiptReport.signatures(accepted.receipt()));
        lines.add("Proven: the holder of this key has committed to every byte of this package.");
        return lines;
    }

    static Json json(Path file, TrustedKeys trusted, PackageVerification result) {
        TreeMap<String, Json> report = new TreeMap<>();
        report.put("file", new Json.Text(file.toString()));
        report.put("keys", ReceiptReport.keys(trusted.log()));
        switch (result) {
            case PackageVerification.Refused(String where, String reason) -> {
                report.put("accepted", new Json.Flag(false));
                report.put("where", new Json.Text(where));
                report.put("reason", new Json.Text(reason));
            }
            case PackageVerification.Accepted accepted -> {
                report.put("accepted", new Json.Flag(true));
                report.put("package", new Json.Text(accepted.name()));
                report.put("at", new Json.Text(accepted.receipt().leaf().at().toString()));
                report.put("files", new Json.Whole(accepted.files()));
                report.put("receipts", new Json.Whole(accepted.receipts()));
                report.put("erased", new Json.Whole(accepted.erased()));
                report.put("index", new Json.Whole(accepted.receipt().index()));
                report.put(
                        "origin", new Json.Text(accepted.receipt().checkpoint().origin()));
            }
        }
        return new Json.Members(report);
    }
}
