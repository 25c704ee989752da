package org.aforo.server.journal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Leaf;
import org.aforo.server.platform.Ids;

/** Makes leaves of entries: names them, dates them, and puts a salted commitment in the place of every sealed member. */
final class Sealing {

    private final InstantSource clock;
    private final Ids ids;
    private final SecureRandom random;

    Sealing(InstantSource clock, Ids ids, SecureRandom random) {
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * A leaf and what it commits to.
     *
     * @param opened what must be kept beside the leaf to disclose its sealed members later
     */
    record SealedLeaf(Leaf leaf, Map<String, Disclosure> opened) {}

    SealedLeaf seal(Entry entry) {
        TreeMap<String, Disclosure> opened = new TreeMap<>();
        TreeMap<String, Hash> commitments = new TreeMap<>();
        entry.sealed().forEach((name, value) -> {
            byte[] salt = new byte[Disclosure.MIN_SALT_BYTES];
            random.nextBytes(salt);
            Disclosure disclosure = new Disclosure(salt, value);
            opened.put(name, disclosure);
            commitments.put(name, disclosure.commitment(name));
        });
        Leaf leaf = new Leaf(
                ids.next(),
                entry.kind(),
                entry.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new TreeMap<>(entry.open()),
                commitments);
        return new SealedLeaf(leaf, opened);
    }
}
