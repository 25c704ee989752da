package org.aforo.server.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node's pages that a topic has news: a nudge to ask again, never what the news is. A nudge may be lost with the node that
 * would have sent it, so pages ask by themselves now and then; what must not be lost is a row and a task.
 *
 * <p>Sent after the commit and not within the transaction, for PostgreSQL takes one lock for all commits that notify.
 */
@Service
public class Live {

    private final List<Consumer<Set<LiveTopic>>> hearers = new CopyOnWriteArrayList<>();
    private final Set<LiveTopic> unsent = EnumSet.noneOf(LiveTopic.class);

    /** Nudges whoever may hear of the topic once the caller's transaction has committed; at once when there is none. */
    public void announce(LiveTopic topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            enqueue(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueue(topic);
            }
        });
    }

    /** Calls back with topics that have news, on any node, at most about twice a second; must not block. */
    public void hear(Consumer<Set<LiveTopic>> hearer) {
        hearers.add(hearer);
    }

    private void enqueue(LiveTopic topic) {
        synchronized (unsent) {
            unsent.add(topic);
            unsent.notifyAll();
        }
    }

    /** What is to be sent; waits for something. */
    Set<LiveTopic> takeUnsent() throws InterruptedException {
        synchronized (unsent) {
            while (unsent.isEmpty()) {
                unsent.wait();
            }
            Set<LiveTopic> taken = EnumSet.copyOf(unsent);
            unsent.clear();
            return taken;
        }
    }

    /** What came in, from this node or another. */
    void heard(Set<LiveTopic> topics) {
        hearers.forEach(hearer -> hearer.accept(Set.copyOf(topics)));
    }
}
