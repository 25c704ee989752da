package org.aforo.server.evidence.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.FactKind;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the room is sent, read with a limit on everything. */
final class Sent {

    private Sent() {}

    record PersonSent(@Nullable String role, @Nullable String name) {

        @Override
        public String toString() {
            return "PersonSent";
        }
    }

    /** @param said members as the kind has them */
    record FactSent(
            @Nullable String kind,
            @Nullable JsonNode said,
            @Nullable List<PersonSent> persons,
            @Nullable List<UUID> papers,
            @Nullable UUID corrects,
            @Nullable String why) {}

    static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw missing(member);
        }
        return value;
    }

    static Problem missing(String member) {
        return Problem.caller(422, "evidence.member-missing", "The member " + member + " is missing or wrong.");
    }

    static Instant time(@Nullable String text, String member) {
        try {
            return Instant.parse(required(text, member));
        } catch (DateTimeParseException unreadable) {
            throw Problem.caller(
                    422,
                    "evidence.member-missing",
                    "The member " + member + " must be a time such as 2026-11-24T18:00:00Z.");
        }
    }

    static Fact fact(@Nullable String kind, @Nullable JsonNode said, JsonMapper json) {
        FactKind known = FactKind.of(required(kind, "kind")).orElseThrow(() -> missing("kind"));
        return FactBook.read(known, required(said, "said"), json);
    }

    static FactBook.Beside beside(@Nullable List<PersonSent> persons, @Nullable List<UUID> papers) {
        return new FactBook.Beside(
                persons == null
                        ? List.of()
                        : persons.stream()
                                .map(person -> new FactBook.Named(
                                        required(person.role(), "role"), required(person.name(), "name")))
                                .toList(),
                papers == null ? List.of() : papers);
    }

    static FactBook.@Nullable Correction correction(@Nullable UUID corrects, @Nullable String why) {
        return corrects == null ? null : new FactBook.Correction(corrects, why == null ? "" : why);
    }
}
