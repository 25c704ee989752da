package org.aforo.server.oversight.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a visit came. Every visit stands on exactly one rung, so that the rungs add up to all visits; none is called
 * cleared, for a reading says what was seen and not what is in the box.
 */
public enum Rung {
    /** Two readings, one blind to the other, decided before the cut-off. */
    READ_TWICE,
    /** One reading decided before the cut-off. */
    READ_ONCE,
    /** Can still be held: an image waits for its reader. */
    WAITING,
    /** Can still be held: scanned, but no image that can be read. */
    NO_IMAGE,
    /** Can still be held: no scan has come. */
    NOT_SCANNED,
    /** Read only after the cut-off: it had left unread, and stays counted so. */
    READ_AFTER_DEPARTURE,
    /** Left with an image that nobody has read. */
    LEFT_UNREAD,
    /** Left scanned, but without an image that can be read. */
    LEFT_NO_IMAGE,
    /** Left without a scan. */
    LEFT_NOT_SCANNED;

    /** The name used on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the cut-off had passed before the first reading was decided. */
    public boolean unreadAtDeparture() {
        return switch (this) {
            case READ_AFTER_DEPARTURE, LEFT_UNREAD, LEFT_NO_IMAGE, LEFT_NOT_SCANNED -> true;
            case READ_TWICE, READ_ONCE, WAITING, NO_IMAGE, NOT_SCANNED -> false;
        };
    }

    /** Whether a reading was decided before the cut-off. */
    public boolean readInTime() {
        return this == READ_TWICE || this == READ_ONCE;
    }

    static Rung of(Passage passage, Instant now) {
        Instant first = firstServing(passage);
        Instant cutOff = passage.cutOff();
        if (first != null && inTime(first, cutOff)) {
            return readTwice(passage) ? READ_TWICE : READ_ONCE;
        }
        if (first != null) {
            return READ_AFTER_DEPARTURE;
        }
        boolean left = passage.departedAt(now);
        if (!passage.taken()) {
            return left ? LEFT_NOT_SCANNED : NOT_SCANNED;
        }
        if (!awaitsReading(passage)) {
            return left ? LEFT_NO_IMAGE : NO_IMAGE;
        }
        return left ? LEFT_UNREAD : WAITING;
    }

    private static boolean inTime(Instant decided, @Nullable Instant cutOff) {
        return cutOff == null || decided.isBefore(cutOff);
    }

    /** When the first reading that served was decided; null while there is none. */
    private static @Nullable Instant firstServing(Passage passage) {
        return passage.looks().stream()
                .filter(Passage.Look::served)
                .map(Passage.Look::decidedAt)
                .filter(at -> at != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Two readings of one scan under one power, both in time. */
    private static boolean readTwice(Passage passage) {
        Map<String, Integer> decided = new HashMap<>();
        for (Passage.Look look : passage.looks()) {
            Instant at = look.decidedAt();
            if (at != null && look.served() && inTime(at, passage.cutOff())) {
                decided.merge(look.scanId() + look.power(), 1, Integer::sum);
            }
        }
        return decided.values().stream().anyMatch(times -> times > 1);
    }

    /** Some image can be read and nobody has found yet that it shows too little. */
    private static boolean awaitsReading(Passage passage) {
        return passage.images().stream()
                .filter(Passage.Image::readable)
                .anyMatch(image -> !showedTooLittle(passage, image.scanId()));
    }

    private static boolean showedTooLittle(Passage passage, UUID scan) {
        return passage.looks().stream()
                .anyMatch(look -> look.scanId().equals(scan) && look.decidedAt() != null && !look.served());
    }
}
