package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as somebody has put it together. It moves nothing until it is confirmed, and what it says is not changed after that.
 *
 * @param number that people quote
 * @param by who put it together and confirms it first
 * @param to the receiving officer of a hand-over between officers; the second person of a destruction
 * @param from the house it comes from, on paper
 * @param house the house it goes to, on paper
 * @param disposal of a destruction only
 * @param givenAt as the paper says
 * @param receivedAt as the paper says
 */
public record Transfer(
        UUID id,
        long number,
        Way way,
        Officer by,
        @Nullable Officer to,
        @Nullable House from,
        @Nullable House house,
        @Nullable Disposing disposal,
        @Nullable Instant givenAt,
        @Nullable Instant receivedAt,
        String note,
        Instant draftedAt,
        List<UUID> exhibits) {

    public Transfer {
        exhibits = List.copyOf(exhibits);
    }

    /** How, where and under which certificate something is destroyed. */
    public record Disposing(String method, String place, String certificate) {}

    /** How custody changes. */
    public enum Way {
        /** The first officer takes what was found. */
        TAKE(false),
        /** From officer to officer; both confirm. */
        HAND_OVER(false),
        /** From an officer to a house, on paper. */
        OUT(true),
        /** From house to house, on paper. */
        BETWEEN(true),
        /** From a house to an officer, on paper. */
        BACK(true),
        MISSING(false),
        FOUND(false),
        /** Destroyed as ordered, with the certificate; two confirm. */
        DESTROYED(true);

        private final boolean onPaper;

        Way(boolean onPaper) {
            this.onPaper = onPaper;
        }

        /** Whether a scan of the signed paper is part of it. */
        public boolean onPaper() {
            return onPaper;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Way> of(String code) {
            return Arrays.stream(values())
                    .filter(way -> way.code().equals(code))
                    .findFirst();
        }
    }
}
