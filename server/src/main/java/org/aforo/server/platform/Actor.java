package org.aforo.server.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account as it stands at this request: read afresh each time, so that a lapsed vetting or a withdrawn role
 * counts at once. Controllers take an {@code Actor} argument; the people room supplies it.
 *
 * @param accountId the account
 * @param pseudonym the sealed name shown outside the unit and written to the journal, such as {@code reader-7f3a}
 * @param agency code of the agency the account belongs to
 * @param legalPowers codes of the legal powers the agency reads under, such as {@code customs-control}, {@code drug-enforcement}
 * @param unit code of the unit
 * @param roles roles held now
 * @param vettedUntil end of the current vetting; null when there is none in force
 * @param dutyPost code of the post held now, or null when off duty
 */
public record Actor(
        UUID accountId,
        String pseudonym,
        String agency,
        Set<String> legalPowers,
        String unit,
        Set<Role> roles,
        @Nullable Instant vettedUntil,
        @Nullable String dutyPost) {

    public Actor {
        legalPowers = Set.copyOf(legalPowers);
        roles = Set.copyOf(roles);
    }

    public boolean vettedAt(Instant now) {
        return vettedUntil != null && now.isBefore(vettedUntil);
    }
}
