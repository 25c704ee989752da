package org.aforo.server.evidence.custody;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who can hold an exhibit. */
public sealed interface Holder {

    /** Somebody who confirms by proving to be themselves. */
    record Officer(UUID accountId, String pseudonym, String unit) implements Holder {}

    /** A house whose people have no login here: what they sign, they sign on paper. */
    record House(Kind kind, String name) implements Holder {

        private static final int LONGEST_NAME = 200;

        public House {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a house has a name of 1 to " + LONGEST_NAME + " characters");
            }
        }
    }

    /** What kind of house it is. */
    enum Kind {
        POLICE_DEPOT,
        MINISTRY,
        LABORATORY,
        COURT,
        CARRIER,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
