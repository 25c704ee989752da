package org.aforo.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A journal that only remembers what it was told. */
public final class RecordingJournal implements Journal {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public LeafRef append(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no transaction is open for " + entry.kind());
        }
        entries.add(entry);
        return new LeafRef(entries.size());
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
