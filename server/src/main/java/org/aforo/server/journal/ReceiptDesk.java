package org.aforo.server.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.TileTree;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts receipts together from stored tiles and the newest checkpoint. */
final class ReceiptDesk implements Receipts {

    static final int MAX_PURPOSE_CHARS = 1_000;

    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final JournalReader reader;
    private final TileShelf tiles;
    private final Journal journal;
    private final Access access;
    private final TransactionTemplate ownTransaction;

    /**
     * @param ownTransaction begins a new transaction even within another, so that the request is journalled whatever becomes of it
     */
    ReceiptDesk(
            JournalReader reader, TileShelf tiles, Journal journal, Access access, TransactionTemplate ownTransaction) {
        this.reader = reader;
        this.tiles = tiles;
        this.journal = journal;
        this.access = access;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public State state(LeafRef leaf) {
        return reader.leaf(leaf).isPresent() ? State.READY : State.PENDING;
    }

    @Override
    public Map<LeafRef, State> states(Collection<LeafRef> leaves) {
        Set<LeafRef> ready = reader.ready(leaves);
        Map<LeafRef, State> states = new HashMap<>();
        leaves.forEach(leaf -> states.put(leaf, ready.contains(leaf) ? State.READY : State.PENDING));
        return states;
    }

    @Override
    public Optional<byte[]> receipt(LeafRef leaf) {
        return reader.leaf(leaf).map(stored -> render(stored, reader.sealed(leaf)));
    }

    @Override
    public Optional<byte[]> receipt(LeafRef leaf, Set<String> disclosed) {
        return reader.leaf(leaf).map(stored -> {
            SortedMap<String, Disclosure> members = new TreeMap<>(reader.sealed(leaf));
            members.keySet().retainAll(disclosed);
            return render(stored, members);
        });
    }

    private byte[] render(JournalReader.Stored stored, SortedMap<String, Disclosure> disclosed) {
        JournalReader.Signed signed = reader.newestCheckpoint().orElseThrow();
        TileTree tree = new TileTree(signed.head().size(), tiles);
        return new Receipt(
                        Leaf.parse(stored.leaf()).orThrow(),
                        disclosed,
                        stored.index(),
                        Merkle.inclusion(stored.index(), signed.head().size(), tree),
                        signed.note())
                .toBytes();
    }

    @Override
    public byte[] obtain(Actor actor, LeafRef leaf, String purpose) {
        access.require(actor, Action.RECEIPT_OBTAIN);
        if (purpose.isBlank() || purpose.length() > MAX_PURPOSE_CHARS) {
            throw Problem.caller(
                    422,
                    "journal.purpose-missing",
                    "A receipt is given for a stated purpose of 1 to " + MAX_PURPOSE_CHARS
                            + " characters, which is journalled. State it.");
        }
        byte[] bytes = reader.leafBytes(leaf)
                .orElseThrow(() -> Problem.notFound("journal.leaf-unknown", "The journal has no such leaf."));
        Leaf asked = Leaf.parse(bytes).orThrow();
        ownTransaction.executeWithoutResult(status -> journal.append(request(actor, leaf, asked, purpose)));
        return await(leaf);
    }

    private static Entry request(Actor actor, LeafRef leaf, Leaf asked, String purpose) {
        return new Entry(
                "journal.receipt-obtained",
                asked.subject(),
                Map.of(
                        "actor", actor.pseudonym(),
                        "agency", actor.agency(),
                        "unit", actor.unit(),
                        "leaf", Long.toString(leaf.pendingId()),
                        "leafId", asked.id().toString(),
                        "leafKind", asked.kind()),
                Map.of("purpose", purpose, "account", actor.accountId().toString()));
    }

    /** Asks the database rather than this process: another one may be sequencing. */
    private byte[] await(LeafRef leaf) {
        long began = System.nanoTime();
        while (true) {
            Optional<byte[]> receipt = receipt(leaf);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            if (System.nanoTime() - began > WAIT_NANOS) {
                throw Problem.capacity(
                        503,
                        "journal.receipt-pending",
                        "The receipt is not ready yet. Ask again in a few seconds; your request is journalled.");
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Problem.capacity(503, "journal.receipt-pending", "The server is stopping. Ask again.");
            }
        }
    }
}
