package org.aforo.server.oversight.coverage;

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
 * Writes down who looked at what is unread, and at which part of it: it is a map of the hole. The page refreshes by itself, so the same look
 * counts for ten minutes; another span, terminal or grouping is another look.
 */
@Component
public class CoverageLooks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Map<Look, Instant> looks = new ConcurrentHashMap<>();

    CoverageLooks(Journal journal, InstantSource clock, TransactionTemplate transaction) {
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Look(UUID account, String at) {}

    /** @param at what was looked at, in a form that is the same for the same look */
    public void looked(Actor actor, String at) {
        Instant now = clock.instant();
        looks.values().removeIf(before -> !now.isBefore(before.plus(ONE_LOOK)));
        Look look = new Look(actor.accountId(), at);
        if (looks.containsKey(look)) {
            return;
        }
        transaction.executeWithoutResult(status -> journal.append(new Entry(
                "oversight.coverage-seen", actor.accountId(), Map.of(), Map.of("by", actor.pseudonym(), "at", at))));
        looks.put(look, now);
    }
}
