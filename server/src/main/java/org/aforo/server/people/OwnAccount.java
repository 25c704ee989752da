package org.aforo.server.people;

import java.util.Map;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may change about the own account. */
@Service
class OwnAccount {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Facts facts;

    OwnAccount(AccountStore accounts, Passwords passwords, Sessions sessions, Facts facts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.facts = facts;
    }

    /** Sets a new password, the old one having been checked; every other session of the account ends. */
    @Transactional
    void changePassword(Account account, String wanted, Secret keptSession) {
        Passwords.requireGood(wanted, account.name(), account.displayName());
        accounts.locked(account.id());
        facts.write("people.password-changed", account.id(), account.id(), Map.of(), Map.of());
        accounts.passwordHash(account.id(), passwords.hash(wanted));
        sessions.endOthers(account.id(), keptSession);
    }

    static Problem oldWrong() {
        return Problem.caller(403, "people.old-password-wrong", "The old password is not the right one.");
    }
}
