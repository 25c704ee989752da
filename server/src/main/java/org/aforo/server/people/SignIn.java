package org.aforo.server.people;

import java.time.Duration;
import java.util.Optional;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Service;

/** Signing in with name and password. Unknown names, wrong passwords and suspended accounts get the same answer after the same time. */
@Service
class SignIn {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final RefusalAudit audit;

    SignIn(AccountStore accounts, Passwords passwords, Throttle throttle, RefusalAudit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * @throws TooManyAttempts when the door is shut for a while
     * @throws Problem {@code people.sign-in-refused}
     */
    Account check(String name, String password, String address) {
        String key = AccountStore.key(name);
        throttle.wait(key, address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        Throttle.Attempt attempt =
                throttle.begin(key, address).orElseThrow(() -> new TooManyAttempts(Duration.ofSeconds(1)));
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
}
