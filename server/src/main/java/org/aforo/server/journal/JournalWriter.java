package org.aforo.server.journal;

import java.nio.charset.StandardCharsets;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.Hash;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the leaf of a fact within the fact's transaction, by one statement and without any shared lock. */
final class JournalWriter implements Journal {

    private static final String PENDING = "insert into journal.pending (leaf, hash) values (?, ?) returning id";

    private static final String PENDING_AND_SEALED = """
            with written as (insert into journal.pending (leaf, hash) values (?, ?) returning id)
            insert into journal.sealed (pending_id, members) select id, ? from written returning pending_id
            """;

    private final JdbcClient database;
    private final Sealing sealing;
    private final TransactionSynchronization wakeSequencer;

    /**
     * @param committed told after the commit that a leaf waits for its number
     */
    JournalWriter(JdbcClient database, Sealing sealing, Runnable committed) {
        this.database = database;
        this.sealing = sealing;
        this.wakeSequencer = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.run();
            }
        };
    }

    @Override
    public LeafRef append(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a leaf is appended inside the transaction of its fact, and none is open: " + entry.kind());
        }
        Sealing.SealedLeaf sealed;
        byte[] leaf;
        try {
            sealed = sealing.seal(entry);
            leaf = sealed.leaf().toBytes();
        } catch (IllegalArgumentException unwritable) {
            throw Problem.caller(
                    400,
                    "journal.text-unwritable",
                    "A text holds half a character (a lone surrogate) or is longer than a journal leaf may be. Correct it.");
        }
        LeafRef written = new LeafRef(insert(sealed, leaf));
        // The same object each time: a transaction with many leaves wakes the sequencer once.
        TransactionSynchronizationManager.registerSynchronization(wakeSequencer);
        return written;
    }

    private long insert(Sealing.SealedLeaf sealed, byte[] leaf) {
        byte[] hash = Hash.ofLeaf(leaf).toBytes();
        if (sealed.opened().isEmpty()) {
            return database.sql(PENDING)
                    .param(leaf)
                    .param(hash)
                    .query(Long.class)
                    .single();
        }
        String members = new String(Disclosure.toBytes(sealed.opened()), StandardCharsets.UTF_8);
        return database.sql(PENDING_AND_SEALED)
                .param(leaf)
                .param(hash)
                .param(members)
                .query(Long.class)
                .single();
    }
}
