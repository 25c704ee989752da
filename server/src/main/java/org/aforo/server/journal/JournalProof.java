package org.aforo.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.ReceiptVerification;
import org.aforo.ledger.TileTree;
import org.aforo.ledger.TrustedKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves a whole database's journal: the tree recomputed from the leaves, every tile and checkpoint held against it, and every leaf's
 * receipt made and verified as a stranger would, with all that is sealed opened.
 */
public final class JournalProof {

    private static final int PAGE = 1_000;
    private static final int MAX_FAULTS = 100;

    private JournalProof() {}

    /**
     * What was proved.
     *
     * @param leaves in the tree
     * @param receipts made and verified
     * @param checkpoints compared
     * @param root of the tree in hexadecimal
     * @param faults what does not hold, the first hundred; none when all is well
     */
    public record Proved(long leaves, long receipts, long checkpoints, String root, List<String> faults) {

        public Proved {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Proves it.
     *
     * @param seen told now and then how many receipts were verified
     */
    public static Proved of(DataSource source, LongConsumer seen) {
        JdbcClient database = JdbcClient.create(source);
        JournalReader reader = new JournalReader(database);
        TileShelf tiles = new TileShelf(database);
        JournalAudit.Report audit = new JournalAudit(database, reader, tiles).audit();
        List<String> faults = new ArrayList<>(audit.faults());
        long verified = 0;
        var newest = reader.newestCheckpoint();
        if (newest.isPresent() && faults.isEmpty()) {
            verified = receipts(database, reader, tiles, newest.get(), faults, seen);
        }
        return new Proved(audit.size(), verified, audit.checkpoints(), audit.root(), faults);
    }

    private static long receipts(
            JdbcClient database,
            JournalReader reader,
            TileShelf tiles,
            JournalReader.Signed head,
            List<String> faults,
            LongConsumer seen) {
        List<NoteVerifier> had =
                JournalKeys.history(database).stream().map(LogKey::key).toList();
        TrustedKeys keys = new TrustedKeys(had, List.of());
        long size = head.head().size();
        long verified = 0;
        while (verified < size && faults.size() < MAX_FAULTS) {
            // a tree a page, so that tiles fetched are kept as long as they are of use and no longer
            TileTree tree = new TileTree(size, tiles);
            List<JournalReader.Stored> page = reader.entries(verified, PAGE);
            for (JournalReader.Stored stored : page) {
                String fault = fault(reader, stored, head, tree, keys);
                if (!fault.isEmpty()) {
                    faults.add("leaf " + stored.index() + ": " + fault);
                }
            }
            if (page.isEmpty()) {
                faults.add("leaf " + verified + " is missing");
                break;
            }
            verified += page.size();
            seen.accept(verified);
        }
        return verified - faults.size();
    }

    private static String fault(
            JournalReader reader,
            JournalReader.Stored stored,
            JournalReader.Signed head,
            TileTree tree,
            TrustedKeys keys) {
        return switch (Leaf.parse(stored.leaf())) {
            case Parsed.Refused<Leaf>(String where, String reason) -> where + ": " + reason;
            case Parsed.Value<Leaf>(Leaf leaf) -> {
                byte[] receipt = new Receipt(
                                leaf,
                                reader.sealed(new LeafRef(stored.pendingId())),
                                stored.index(),
                                Merkle.inclusion(stored.index(), head.head().size(), tree),
                                head.note())
                        .toBytes();
                yield switch (ReceiptVerification.verify(receipt, keys)) {
                    case ReceiptVerification.Accepted accepted -> "";
                    case ReceiptVerification.Refused(String where, String reason) -> where + ": " + reason;
                };
            }
        };
    }
}
