package org.aforo.server.people;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with name and password. Unknown names, wrong passwords and suspended accounts get the same answer after the same time. */
@Service
class SignIn {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;

    SignIn(AccountStore accounts, Passwords passwords, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** A refused attempt to be waited for. */
    static final class TooMany extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooMany(Duration wait) {
            super("too many attempts", null, false, false);
            this.wait = wait;
        }

        /** Rounded up: who comes back then is let in. */
        long seconds() {
            return wait.toSeconds() + 1;
        }
    }

    /**
     * @throws TooMany when the door is shut for a while
     * @throws Problem {@code people.sign-in-refused}
     */
    Account check(String name, String password, String address) {
        String key = AccountStore.key(name);
        throttle.wait(key, address).ifPresent(wait -> {
            throw new TooMany(wait);
        });
        Throttle.Attempt attempt = throttle.begin(key, address).orElseThrow(() -> new TooMany(Duration.ofSeconds(1)));
        Optional<Account> account = accounts.byName(name).filter(known -> !known.suspended());
        String hash = account.map(known -> accounts.passwordHash(known.id())).orElse(null);
        if (!passwords.matches(password, hash)) {
            audit.refused(account, name, address, attempt.failures());
            throw refused();
        }
        throttle.succeeded(attempt);
        throttle.sweep();
        Account known = account.orElseThrow();
        if (hash != null && passwords.outdated(hash)) {
            accounts.passwordHash(known.id(), passwords.hash(password));
        }
        return known;
    }

    static Problem refused() {
        return Problem.caller(401, "people.sign-in-refused", "Name and password do not belong together.");
    }

    /**
     * Writes down that somebody keeps guessing: at the fifth failure and each time their number has doubled, so that a flood of
     * attempts is a handful of leaves.
     */
    @org.springframework.stereotype.Component
    static class Audit {

        private final Facts facts;
        private final Ids ids;
        private final TransactionTemplate transaction;

        Audit(Facts facts, Ids ids, org.springframework.transaction.PlatformTransactionManager transactions) {
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
}
