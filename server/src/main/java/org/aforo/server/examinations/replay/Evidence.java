package org.aforo.server.examinations.replay;

import org.jspecify.annotations.Nullable;

/**
 * All that a proposal weighs.
 *
 * @param kg as reported; null where it was not
 * @param box whether the destination says that the box itself is not the one that was ours
 * @param sealThere the seal read at the destination; null where it was not told
 * @param scanned whether there is a readable scan of the visit
 * @param decisions readings of its scans that were decided
 * @param sentToOpen a verdict that stands sends it to be opened
 * @param inSightSeconds how long, over all readings, the spot was on screen; null where no reading recorded it
 * @param image what the scan shows at the spot; null where it could not be asked
 */
public record Evidence(
        Place place,
        @Nullable Double kg,
        Box box,
        @Nullable String sealThere,
        boolean scanned,
        int decisions,
        boolean sentToOpen,
        @Nullable Double inSightSeconds,
        @Nullable Image image,
        PortFacts port) {

    /** What the destination says of the box: its plate, its type, its tare. */
    public enum Box {
        NOT_SAID,
        MATCHES,
        DIFFERS
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
