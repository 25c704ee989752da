package org.aforo.server.examinations.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a proposal weighs.
 *
 * @param kg as reported; null where it was not
 * @param box whether the destination says that the box itself is not the one that was ours
 * @param sealThere the seal read at the destination; null where it was not told
 * @param grade of the report that tells the two
 * @param scanned whether there is a readable scan of the visit
 * @param decisions readings of its scans that were decided
 * @param sentToOpen a verdict that stands sends it to be opened
 * @param inSightSeconds how long, over all readings, the spot was on screen; null where one of them did not record it
 * @param image what the scan shows at the spot; null where it could not be asked
 * @param ours what we saw of the box besides
 */
public record Evidence(
        Place place,
        @Nullable Double kg,
        Box box,
        @Nullable String sealThere,
        Grade grade,
        boolean scanned,
        int decisions,
        boolean sentToOpen,
        @Nullable Double inSightSeconds,
        @Nullable Image image,
        PortFacts port,
        Ours ours) {

    /** What the destination says of the box: its plate, its type, its tare. */
    public enum Box {
        NOT_SAID,
        MATCHES,
        DIFFERS
    }

    /**
     * What our own examinations and the comparison with the scan tell.
     *
     * @param opened null where we did not open it
     * @param changes since the scan, beside seals, scales, moves and the cold: {@code seal-state}, {@code gate}, {@code number}, {@code door}
     */
    public record Ours(@Nullable Opened opened, Set<String> changes, Rescan rescan) {

        public static final Ours NONE = new Ours(null, Set.of(), Rescan.NOTHING);

        public Ours {
            changes = Set.copyOf(changes);
        }
    }

    /**
     * We opened it.
     *
     * @param sinceScan whether that was after the scan
     * @param nothing codes of places that were looked at and held nothing, as at the ramp
     * @param something of those that did
     */
    public record Opened(boolean sinceScan, Set<String> nothing, Set<String> something) {
        public Opened {
            nothing = Set.copyOf(nothing);
            something = Set.copyOf(something);
        }
    }

    /** Whether a later scan shows something else at the spot than an earlier one. */
    public enum Rescan {
        NOTHING,
        DIFFERS,
        /** We had it open in between. */
        DIFFERS_BY_US
    }

    /**
     * What the scan shows at the spot.
     *
     * @param expected how many times the usual differences of such cargo the load would stand out, if it was there; the likeliest
     * @param expectedLow of the less favourable ways of packing it
     * @param expectedHigh of the more favourable
     * @param observed by how much the most conspicuous place of the spot stands out, the number of places looked at allowed for
     */
    public record Image(double expected, double expectedLow, double expectedHigh, double observed) {}
}
