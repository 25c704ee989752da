package org.aforo.server.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/** An account as the administrator's page shows it. */
record AccountView(
        UUID id,
        String name,
        String displayName,
        String pseudonym,
        String language,
        String agency,
        String unit,
        boolean suspended,
        List<String> roles,
        SessionView.VettingView vetting,
        @Nullable DutyView duty) {

    record DutyView(String post, Instant from, Instant until, boolean held) {}

    static AccountView of(Account account, Instant now) {
        Account.Vetting vetting = account.vetting();
        Account.Duty duty = account.duty();
        return new AccountView(
                account.id(),
                account.name(),
                account.displayName(),
                account.pseudonym(),
                account.language(),
                account.agency(),
                account.unit(),
                account.suspended(),
                account.roles().stream().sorted().map(Role::code).toList(),
                new SessionView.VettingView(account.vettingStatus(now), vetting == null ? null : vetting.until()),
                duty == null ? null : new DutyView(duty.post(), duty.from(), duty.until(), duty.held(now)));
    }
}
