package org.aforo.server.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as shown to others. Its name and its pseudonym stand together only within its own unit: elsewhere they would tell
 * who read which scan.
 */
record AccountView(
        UUID id,
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String pseudonym,
        String language,
        String agency,
        String unit,
        boolean suspended,
        List<String> roles,
        SessionView.VettingView vetting,
        @Nullable DutyView duty) {

    record DutyView(String post, Instant from, Instant until, boolean held) {}

    /** What the viewer may know: the unit's own people both, the administrator the name, everybody else the pseudonym. */
    static AccountView shownTo(Actor viewer, Account account, Instant now) {
        boolean self = viewer.accountId().equals(account.id());
        if (viewer.roles().contains(Role.ADMINISTRATOR)) {
            return of(account, now, true, self);
        }
        return of(account, now, self || viewer.unit().equals(account.unit()), true);
    }

    static AccountView of(Account account, Instant now, boolean named, boolean pseudonymous) {
        Account.Vetting vetting = account.vetting();
        Account.Duty duty = account.duty();
        return new AccountView(
                account.id(),
                named ? account.name() : null,
                named ? account.displayName() : null,
                pseudonymous ? account.pseudonym() : null,
                account.language(),
                account.agency(),
                account.unit(),
                account.suspended(),
                account.roles().stream().sorted().map(Role::code).toList(),
                new SessionView.VettingView(account.vettingStatus(now), vetting == null ? null : vetting.until()),
                duty == null ? null : new DutyView(duty.post(), duty.from(), duty.until(), duty.held(now)));
    }
}
