package org.aforo.server.people;

import java.util.Set;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param name login name; compared without regard to case
 * @param password null for an account that only signs in with a passkey registered later
 * @param language {@code es} or {@code en}
 */
public record NewAccount(
        String name,
        String displayName,
        @Nullable String password,
        String agency,
        String unit,
        Set<Role> roles,
        String language) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** Never the password: records are printed into logs by default. */
    @Override
    public String toString() {
        return "NewAccount[" + unit + " " + roles + "]";
    }
}
