package org.aforo.server.people;

import java.util.Set;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different about an account; null is left as it is.
 *
 * @param roles all the roles it is to have
 */
public record AccountChange(
        @Nullable Set<Role> roles,
        @Nullable Boolean suspended,
        @Nullable String displayName,
        @Nullable String unit) {

    public AccountChange {
        roles = roles == null ? null : Set.copyOf(roles);
    }
}
