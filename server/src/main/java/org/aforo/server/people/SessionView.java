package org.aforo.server.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page is told about who is signed in. */
record SessionView(
        Person account,
        Named agency,
        Named unit,
        List<String> roles,
        List<String> actions,
        VettingView vetting,
        @Nullable Named dutyPost) {

    record Person(UUID id, String name, String displayName, String language, String pseudonym) {}

    record Named(String code, String name) {}

    record VettingView(String status, @Nullable Instant until) {}

    /** Puts the view together. */
    @Component
    static class Maker {

        private final Organisation organisation;
        private final Access access;
        private final InstantSource clock;

        Maker(Organisation organisation, Access access, InstantSource clock) {
            this.organisation = organisation;
            this.access = access;
            this.clock = clock;
        }

        SessionView of(Account account) {
            Instant now = clock.instant();
            Actor actor = account.actorAt(now);
            String post = actor.dutyPost();
            Account.Vetting vetting = account.vetting();
            return new SessionView(
                    new Person(
                            account.id(),
                            account.name(),
                            account.displayName(),
                            account.language(),
                            account.pseudonym()),
                    organisation
                            .agency(account.agency())
                            .map(agency -> new Named(agency.code(), agency.name()))
                            .orElseThrow(),
                    organisation
                            .unit(account.unit())
                            .map(unit -> new Named(unit.code(), unit.name()))
                            .orElseThrow(),
                    account.roles().stream().sorted().map(Role::code).toList(),
                    Arrays.stream(Action.values())
                            .filter(action -> access.allows(actor, action))
                            .map(Action::code)
                            .toList(),
                    new VettingView(account.vettingStatus(now), vetting == null ? null : vetting.until()),
                    post == null
                            ? null
                            : organisation
                                    .dutyPost(post)
                                    .map(held -> new Named(held.code(), held.name()))
                                    .orElseThrow());
        }
    }
}
