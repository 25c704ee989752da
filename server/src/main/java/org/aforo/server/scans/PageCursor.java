package org.aforo.server.scans;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.aforo.server.platform.Problem;

/** A place in a list ordered by time and then by a name that is unique. */
record PageCursor(Instant at, String id) {

    static final PageCursor BEGINNING = new PageCursor(Instant.EPOCH, new UUID(0, 0).toString());
    static final PageCursor END = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1).toString());

    /**
     * The name, in a list of things named by UUID.
     *
     * @throws Problem {@code scans.cursor-refused} (400) for a place in another list
     */
    UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException ofAnotherList) {
            throw refused();
        }
    }

    String text() {
        String place = at + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Problem {@code scans.cursor-refused} (400)
     */
    static PageCursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new PageCursor(Instant.parse(parts[0]), parts[1]);
        } catch (RuntimeException malformed) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.caller(400, "scans.cursor-refused", "The cursor is not one this list gave. Start over.");
    }
}
