package org.aforo.server.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.springframework.stereotype.Service;

/** Those who may do a thing now, by name, for rooms in which people choose whom to hand something to. Who may ask is asked by whoever calls. */
@Service
public class Colleagues {

    private static final int MOST = 500;

    private final AccountStore accounts;
    private final Access access;
    private final InstantSource clock;

    Colleagues(AccountStore accounts, Access access, InstantSource clock) {
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** @param unit code */
    public record Colleague(UUID accountId, String pseudonym, String displayName, String agency, String unit) {}

    /** Everybody who may do this at this moment, by name. */
    public List<Colleague> allowed(Action action) {
        Instant now = clock.instant();
        return accounts.inService(MOST).stream()
                .filter(account -> access.allows(account.actorAt(now), action))
                .map(Colleagues::colleague)
                .toList();
    }

    /** This one, when it may do this at this moment. */
    public Optional<Colleague> allowed(UUID accountId, Action action) {
        return accounts.byId(accountId)
                .filter(account -> !account.suspended())
                .filter(account -> access.allows(account.actorAt(clock.instant()), action))
                .map(Colleagues::colleague);
    }

    /** Who this account is, whatever it may do. */
    public Optional<Colleague> known(UUID accountId) {
        return accounts.byId(accountId).map(Colleagues::colleague);
    }

    private static Colleague colleague(Account account) {
        return new Colleague(
                account.id(), account.pseudonym(), account.displayName(), account.agency(), account.unit());
    }
}
