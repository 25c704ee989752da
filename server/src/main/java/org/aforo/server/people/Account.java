package org.aforo.server.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept; how it stands depends on the time one asks for.
 *
 * @param legalPowers codes of the powers its agency reads under
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        String pseudonym,
        String language,
        String agency,
        Set<String> legalPowers,
        String unit,
        boolean suspended,
        Set<Role> roles,
        @Nullable Vetting vetting,
        @Nullable Duty duty) {

    public Account {
        legalPowers = Set.copyOf(legalPowers);
        roles = Set.copyOf(roles);
    }

    /** A status and an expiry; the content of a vetting is kept elsewhere. */
    public record Vetting(boolean withdrawn, Instant until) {

        boolean current(Instant now) {
            return !withdrawn && now.isBefore(until);
        }
    }

    /** A post held from one moment until another. */
    public record Duty(String post, Instant from, Instant until) {

        boolean held(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** {@code current}, {@code lapsed}, {@code withdrawn} or {@code none}. */
    public String vettingStatus(Instant now) {
        if (vetting == null) {
            return "none";
        }
        return vetting.withdrawn() ? "withdrawn" : vetting.current(now) ? "current" : "lapsed";
    }

    /** The account as an actor at this moment: what has lapsed is not there. */
    public Actor actorAt(Instant now) {
        if (suspended) {
            throw new IllegalStateException("a suspended account acts nowhere: " + pseudonym);
        }
        Instant vettedUntil = vetting != null && vetting.current(now) ? vetting.until() : null;
        String post = duty != null && duty.held(now) ? duty.post() : null;
        return new Actor(id, pseudonym, agency, legalPowers, unit, roles, vettedUntil, post);
    }
}
