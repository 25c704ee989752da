package org.aforo.ledger;

import java.util.List;

/** Says whether a log only grew between two of its checkpoints, given only public keys obtained beforehand. */
public sealed interface ConsistencyVerification {

    /**
     * Every leaf under the older checkpoint stands unchanged and at its place under the newer one.
     *
     * @param witnessed trusted witnesses of the newer one
     */
    record Consistent(Checkpoint older, Checkpoint newer, List<TrustedKeys.Witnessed> witnessed)
            implements ConsistencyVerification {

        public Consistent {
            witnessed = List.copyOf(witnessed);
        }
    }

    /**
     * The log signed two different trees of one size: it keeps two histories, and these two checkpoints, both under its own
     * signature, prove it to anybody.
     */
    record TwoHistories(Checkpoint one, Checkpoint other) implements ConsistencyVerification {}

    /**
     * Nothing is proven: the proof may be wrong, or the log may have been rewritten.
     *
     * @param where the part that does not hold
     */
    record Refused(String where, String reason) implements ConsistencyVerification {}

    static ConsistencyVerification verify(SignedNote older, ConsistencyProof proof, TrustedKeys trusted) {
        return switch (trusted.judge(older)) {
            case TrustedKeys.Judgement.Doubted(String where, String reason) -> new Refused("older " + where, reason);
            case TrustedKeys.Judgement.Believed(Checkpoint old, var signedBy, var witnessed, var passedOver) ->
                switch (trusted.judge(proof.checkpoint())) {
                    case TrustedKeys.Judgement.Doubted(String where, String reason) ->
                        new Refused("newer " + where, reason);
                    case TrustedKeys.Judgement.Believed now -> verify(old, proof, now);
                };
        };
    }

    private static ConsistencyVerification verify(
            Checkpoint older, ConsistencyProof proof, TrustedKeys.Judgement.Believed now) {
        Checkpoint newer = now.checkpoint();
        if (older.size() == newer.size() && !older.root().equals(newer.root())) {
            return new TwoHistories(older, newer);
        }
        if (proof.older() != older.size()) {
            return new Refused(
                    "line 1, size",
                    "the proof begins at " + proof.older() + " leaves, the older checkpoint at " + older.size());
        }
        if (older.size() > newer.size()) {
            return new Refused(
                    "newer size",
                    "it has " + newer.size() + " leaves, the older checkpoint " + older.size() + ": swap them");
        }
        if (!Merkle.verifyConsistency(older.size(), older.root(), newer.size(), newer.root(), proof.path())) {
            return new Refused(
                    "proof",
                    "it does not lead from the older root to the newer one. If the log can give no better one, it was rewritten");
        }
        return new Consistent(older, newer, now.witnessed());
    }
}
