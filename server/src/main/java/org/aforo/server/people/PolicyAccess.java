package org.aforo.server.people;

import java.time.InstantSource;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.springframework.stereotype.Component;

/** Answers {@link Access} by the {@link Policy}, at the time of the question. */
@Component
class PolicyAccess implements Access {

    private final InstantSource clock;

    PolicyAccess(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean allows(Actor actor, Action action) {
        return Policy.rule(Standing.of(actor, clock.instant()), action).allowed();
    }
}
