package org.aforo.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says whether a receipt proves what it says, given only a public key obtained beforehand. Needs no network and no server. */
public sealed interface ReceiptVerification {

    /**
     * The log whose key this is has committed to the leaf.
     *
     * @param leaf what is proven
     * @param disclosed sealed members the receipt opens, each proven to be what the leaf committed to
     * @param index number of the leaf in the log
     * @param checkpoint the signed head that includes it
     */
    record Accepted(Leaf leaf, SortedMap<String, String> disclosed, long index, Checkpoint checkpoint)
            implements ReceiptVerification {}

    /**
     * Nothing is proven.
     *
     * @param where the part of the receipt that does not hold
     */
    record Refused(String where, String reason) implements ReceiptVerification {}

    /**
     * Verifies every byte of a receipt. Signature lines of keys other than the trusted one are refused, not ignored: nothing would
     * protect their bytes.
     */
    static ReceiptVerification verify(byte[] receipt, NoteVerifier trusted) {
        return switch (Receipt.parse(receipt)) {
            case Parsed.Refused<Receipt>(String where, String reason) -> new Refused(where, reason);
            case Parsed.Value<Receipt>(Receipt parsed) -> verify(parsed, trusted);
        };
    }

    private static ReceiptVerification verify(Receipt receipt, NoteVerifier trusted) {
        SignedNote note = receipt.checkpoint();
        if (note.signatures().size() != 1) {
            return new Refused("checkpoint signatures", "expected one, of the trusted key; more cannot be vouched for");
        }
        SignedNote.Signature line = note.signatures().getFirst();
        if (!trusted.isNamedBy(line)) {
            return new Refused(
                    "checkpoint signature",
                    "made with another key than the one given (it names " + line.keyName() + ")");
        }
        if (!trusted.verifies(note.text(), line)) {
            return new Refused("checkpoint signature", "the checkpoint is not what the trusted key signed");
        }
        return switch (Checkpoint.parse(note.text())) {
            case Parsed.Refused<Checkpoint>(String where, String reason) -> new Refused(where, reason);
            case Parsed.Value<Checkpoint>(Checkpoint checkpoint) -> verify(receipt, checkpoint, trusted);
        };
    }

    private static ReceiptVerification verify(Receipt receipt, Checkpoint checkpoint, NoteVerifier trusted) {
        if (!checkpoint.origin().equals(trusted.name())) {
            return new Refused("checkpoint origin", "the checkpoint is of another log than the key's");
        }
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
        return new Accepted(receipt.leaf(), disclosed, receipt.index(), checkpoint);
    }
}
