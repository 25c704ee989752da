package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Json;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TrustedKeys;
import org.aforo.ledger.bag.PackageVerification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aforo receipt verify}: exit 0 the receipt or package proves what it says, 1 it proves nothing and why, 2 usage. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check a receipt or an evidence package against a public key obtained beforehand. Needs no network and no server.",
            "Neither brings its own key: whoever forged it would bring a fitting one."
        })
final class ReceiptVerifyCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int FIRST_BYTES = 4;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The receipt (.tlog-proof) or the evidence package (.zip).")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            TrustedKeys trusted = keys.trusted();
            return PackageVerification.looksLikeOne(KeyOptions.bytes(file, FIRST_BYTES))
                    ? verifyPackage(trusted)
                    : verifyReceipt(trusted);
        } catch (KeyOptions.Unusable wrong) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
    }

    private int verifyReceipt(TrustedKeys trusted) throws KeyOptions.Unusable {
        ReceiptVerification result = ReceiptVerification.verify(KeyOptions.bytes(file, Receipt.MAX_BYTES + 1), trusted);
        tell(ReceiptReport.json(file, trusted, result), ReceiptReport.lines(file, result));
        return result instanceof ReceiptVerification.Accepted ? 0 : REFUSED;
    }

    private int verifyPackage(TrustedKeys trusted) throws KeyOptions.Unusable {
        PackageVerification result = KeyOptions.read(file, in -> PackageVerification.verify(in, trusted));
        tell(PackageReport.json(file, trusted, result), PackageReport.lines(file, result));
        return result instanceof PackageVerification.Accepted ? 0 : REFUSED;
    }

    private void tell(Json document, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CanonicalJson.write(
                    new Json.Members(new TreeMap<>(Map.of("files", new Json.Items(List.of(document)))))));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }
}
