package org.aforo.server.people;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that somebody keeps guessing: at the fifth failure and each time their number has doubled, so that a flood of
 * attempts is a handful of leaves.
 */
@Component
class RefusalAudit {

    private final Facts facts;
    private final Ids ids;
    private final TransactionTemplate transaction;

    RefusalAudit(Facts facts, Ids ids, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    void refused(Optional<Account> account, String name, String address, int failures) {
        boolean doubled = failures % Throttle.FREE_PER_ACCOUNT == 0
                && Integer.bitCount(failures / Throttle.FREE_PER_ACCOUNT) == 1;
        if (!doubled) {
            return;
        }
        UUID subject = account.map(Account::id).orElseGet(ids::next);
        Map<String, String> open =
                Map.of("failures", Integer.toString(failures), "known", Boolean.toString(account.isPresent()));
        Map<String, String> sealed = Map.of("name", name, "address", address);
        transaction.executeWithoutResult(
                status -> facts.write("people.sign-in-refused", subject, People.NOBODY, open, sealed));
    }
}
