package org.aforo.server.people;

import java.time.Instant;
import java.util.Set;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;

/** What the policy looks at: how an account stands at one moment. */
record Standing(Set<Role> roles, boolean vetted, boolean onDuty, boolean suspended) {

    Standing {
        roles = Set.copyOf(roles);
    }

    /** A suspended account never becomes an actor, so an actor is not suspended. */
    static Standing of(Actor actor, Instant now) {
        return new Standing(actor.roles(), actor.vettedAt(now), actor.dutyPost() != null, false);
    }
}
