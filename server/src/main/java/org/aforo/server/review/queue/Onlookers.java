package org.aforo.server.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who looked at what waits, and at who signalled duress: what is unread, by hour, is a map of the hole. The page refreshes by itself, so one look
 * counts for ten minutes.
 */
@Component
public class Onlookers {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Map<Look, Instant> looks = new ConcurrentHashMap<>();

    public Onlookers(Journal journal, InstantSource clock, TransactionTemplate transaction) {
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What was looked at; the kind of its leaf. */
    public enum Sight {
        WAITING("review.waiting-seen"),
        DURESS("review.duress-seen");

        private final String kind;

        Sight(String kind) {
            this.kind = kind;
        }
    }

    private record Look(UUID account, Sight sight) {}

    public void looked(Actor actor, Sight sight) {
        Look look = new Look(actor.accountId(), sight);
        Instant now = clock.instant();
        Instant before = looks.get(look);
        if (before != null && now.isBefore(before.plus(ONE_LOOK))) {
            return;
        }
        transaction.executeWithoutResult(status ->
                journal.append(new Entry(sight.kind, actor.accountId(), Map.of(), Map.of("by", actor.pseudonym()))));
        looks.put(look, now);
    }
}
