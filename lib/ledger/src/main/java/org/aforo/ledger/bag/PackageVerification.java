package org.aforo.ledger.bag;

import java.io.IOException;
import java.io.InputStream;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TrustedKeys;

/**
 * Says whether an evidence package is what the holder of a key has committed to, given only that key. Reads the package once from front to back;
 * needs no network and no server.
 */
public sealed interface PackageVerification {

    /** The leaf that commits to a package. */
    String KIND = "evidence.package-made";

    /**
     * Every byte is accounted for, and everything the record says is under a receipt.
     *
     * @param receipt of the package itself
     * @param files of the payload
     * @param receipts of facts, steps and papers that were verified
     * @param erased persons whose name was erased
     */
    record Accepted(String name, ReceiptVerification.Accepted receipt, int files, int receipts, int erased)
            implements PackageVerification {}

    /** Nothing is proven. */
    record Refused(String where, String reason) implements PackageVerification {}

    /** Whether the file begins like a zip, and so is a package rather than a receipt. */
    static boolean looksLikeOne(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** Verifies every byte of a package of a log that has had one key. */
    static PackageVerification verify(InputStream in, NoteVerifier trusted) throws IOException {
        return verify(in, TrustedKeys.of(trusted));
    }

    /** Verifies every byte of a package, whose receipts may be signed by any of the log's keys. */
    static PackageVerification verify(InputStream in, TrustedKeys trusted) throws IOException {
        try {
            return new PackageChecks(Bag.read(in), trusted).all();
        } catch (Bag.Refused refused) {
            return new Refused(refused.where(), refused.what());
        }
    }
}
