package org.aforo.server.oversight.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted of one visit: who declared what is in it, and who read it, is left out from the beginning.
 *
 * @param cutOff when it left, as far as reading goes: after it nothing can be held back; null when nobody has said
 * @param place where it stands in time: its cut-off, else when it was entered
 */
record Passage(
        UUID visitId,
        @Nullable String terminal,
        @Nullable String vessel,
        @Nullable Instant cutOff,
        Instant place,
        List<Image> images,
        List<Look> looks,
        After after) {

    /** A scan of the visit. */
    record Image(UUID scanId, boolean readable) {}

    /**
     * A reading that was asked for.
     *
     * @param ordinal 1 first, each further one blind to those before
     * @param decidedAt null while it is not decided
     * @param served false when the reader asked for another scan because this one shows too little: looked at, but not read
     */
    record Look(
            UUID scanId,
            String power,
            int ordinal,
            @Nullable Instant decidedAt,
            boolean served) {}

    /** What was done about it afterwards. */
    record After(boolean held, boolean heldInTime, boolean examined, boolean found, boolean foundElsewhere) {
        static final After NOTHING = new After(false, false, false, false, false);
    }

    Passage {
        images = List.copyOf(images);
        looks = List.copyOf(looks);
    }

    boolean departedAt(Instant now) {
        return cutOff != null && !now.isBefore(cutOff);
    }

    boolean taken() {
        return !images.isEmpty();
    }

    boolean readable() {
        return images.stream().anyMatch(Image::readable);
    }

    /** The same visit as one legal power sees it. */
    Passage under(String power) {
        List<Look> own =
                looks.stream().filter(look -> look.power().equals(power)).toList();
        return new Passage(visitId, terminal, vessel, cutOff, place, images, own, after);
    }
}
