package org.aforo.server.people;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/** What comes over the wire may lack anything: here it is demanded, and refused in words. */
final class Wire {

    private Wire() {}

    static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw refused("The member " + member + " is missing.");
        }
        return value;
    }

    static Instant time(@Nullable String text, String member) {
        try {
            return Instant.parse(required(text, member));
        } catch (DateTimeParseException unreadable) {
            throw refused("The member " + member + " must be a time such as 2026-11-24T18:00:00Z.");
        }
    }

    static Set<Role> roles(List<String> codes) {
        return codes.stream().map(Wire::role).collect(Collectors.toSet());
    }

    private static Role role(String code) {
        try {
            return Role.of(code);
        } catch (IllegalArgumentException unknown) {
            throw refused("There is no such role. Send codes such as analyst or duty-supervisor.");
        }
    }

    static Problem refused(String what) {
        return Problem.caller(422, "people.not-understood", what);
    }
}
