package org.aforo.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says whether a receipt proves what it says, given only public keys obtained beforehand. Needs no network and no server. */
public sealed interface ReceiptVerification {

    /**
     * The log whose key this is has committed to the leaf.
     *
     * @param leaf what is proven
     * @param disclosed sealed members the receipt opens, each proven to be what the leaf committed to
     * @param index number of the leaf in the log
     * @param checkpoint the signed head that includes it
     * @param signedBy which of the trusted keys signed that head; two at a change of keys
     * @param witnessed trusted witnesses who co-signed it
     * @param passedOver further signature lines, of keys that were not given; nothing vouches for their bytes
     */
    record Accepted(
            Leaf leaf,
            SortedMap<String, String> disclosed,
            long index,
            Checkpoint checkpoint,
            List<NoteVerifier> signedBy,
            List<TrustedKeys.Witnessed> witnessed,
            List<SignedNote.Signature> passedOver)
            implements ReceiptVerification {

        public Accepted {
            signedBy = List.copyOf(signedBy);
            witnessed = List.copyOf(witnessed);
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * Nothing is proven.
     *
     * @param where the part of the receipt that does not hold
     */
    record Refused(String where, String reason) implements ReceiptVerification {}

    /** Verifies every byte of a receipt of a log that has had one key. */
    static ReceiptVerification verify(byte[] receipt, NoteVerifier trusted) {
        return verify(receipt, TrustedKeys.of(trusted));
    }

    /**
     * Verifies every byte of a receipt but further signature lines of keys other than the trusted ones, which are passed over and told.
     */
    static ReceiptVerification verify(byte[] receipt, TrustedKeys trusted) {
        return switch (Receipt.parse(receipt)) {
            case Parsed.Refused<Receipt>(String where, String reason) -> new Refused(where, reason);
            case Parsed.Value<Receipt>(Receipt parsed) ->
                switch (trusted.judge(parsed.checkpoint())) {
                    case TrustedKeys.Judgement.Doubted(String where, String reason) -> new Refused(where, reason);
                    case TrustedKeys.Judgement.Believed believed -> verify(parsed, believed);
                };
        };
    }

    private static ReceiptVerification verify(Receipt receipt, TrustedKeys.Judgement.Believed believed) {
        Checkpoint checkpoint = believed.checkpoint();
        Hash leafHash = Hash.ofLeaf(receipt.leaf().toBytes());
        if (!Merkle.verifyInclusion(leafHash, receipt.index(), checkpoint.size(), receipt.path(), checkpoint.root())) {
            return new Refused(
                    "leaf, index or proof",
                    "the proof does not lead from this leaf to the signed root: one was changed");
        }
        TreeMap<String, String> disclosed = new TreeMap<>();
        for (Map.Entry<String, Disclosure> member : receipt.disclosed().entrySet()) {
            String name = member.getKey();
            Hash commitment = receipt.leaf().sealed().get(name);
            if (commitment == null || !commitment.equals(member.getValue().commitment(name))) {
                return new Refused("disclosed, " + name, "is not what the leaf committed to");
            }
            disclosed.put(name, member.getValue().value());
        }
        return new Accepted(
                receipt.leaf(),
                disclosed,
                receipt.index(),
                checkpoint,
                believed.signedBy(),
                believed.witnessed(),
                believed.passedOver());
    }
}
