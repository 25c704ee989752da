package org.aforo.server.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aforo.server.platform.Actor;

/** Hands out the proof that a fact was journalled: a C2SP {@code tlog-proof}, verifiable offline by {@code aforo receipt verify}. */
public interface Receipts {

    /** Where a leaf is on its way to a receipt. */
    enum State {
        /** Written, not yet under a signed checkpoint; this takes a fraction of a second. */
        PENDING,
        READY
    }

    /** The state of a leaf; one that was never committed stays pending. */
    State state(LeafRef leaf);

    /** The state of each leaf, by one question to the database, for pages that list many. */
    Map<LeafRef, State> states(Collection<LeafRef> leaves);

    /** The receipt, disclosing every sealed member that was not erased; empty while it is pending. Checks and logs nothing. */
    Optional<byte[]> receipt(LeafRef leaf);

    /** The receipt, disclosing of the sealed members only these. */
    Optional<byte[]> receipt(LeafRef leaf, Set<String> disclosed);

    /**
     * The receipt for a person: checks that they may have it, journals the request with its purpose, and waits up to a second for
     * the checkpoint. Discloses every sealed member that was not erased.
     *
     * @throws org.aforo.server.platform.Problem 403 {@code access.refused}, 422 {@code journal.purpose-missing},
     *     404 {@code journal.leaf-unknown}, 503 {@code journal.receipt-pending} (the request is journalled all the same)
     */
    byte[] obtain(Actor actor, LeafRef leaf, String purpose);
}
