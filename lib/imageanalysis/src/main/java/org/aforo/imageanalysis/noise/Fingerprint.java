package org.aforo.imageanalysis.noise;

import java.util.Arrays;

/**
 * Keys of a noise field for looking copies up among many scans. Kept are the {@value #KEPT} smallest keys, which for two pictures that share
 * most of their noise are mostly the same ones (bottom-k min-hash: A. Broder, On the resemblance and containment of documents, 1997);
 * asked for are all keys, of the picture and of its mirror images, so a stored scan is found although only a part of it is kept.
 */
public final class Fingerprint {

    /** Keys kept of one view. */
    public static final int KEPT = 384;

    /** A picture with a shorter side has no place for an anchor and its surroundings. */
    public static final int LEAST_SIDE = 2 * Anchors.REACH + 1;

    private final long[] kept;
    private final long[] asked;

    private Fingerprint(long[] kept, long[] asked) {
        this.kept = kept;
        this.asked = asked;
    }

    public static Fingerprint of(NoiseField field) {
        Anchors anchors = Anchors.of(field);
        Orientation[] orientations = Orientation.values();
        long[] own = new long[anchors.count()];
        long[] asked = new long[anchors.count() * orientations.length];
        int at = 0;
        for (int anchor = 0; anchor < own.length; anchor++) {
            own[anchor] = anchors.key(anchor, Orientation.SAME);
            for (Orientation orientation : orientations) {
                asked[at++] = anchors.key(anchor, orientation);
            }
        }
        long[] distinct = Arrays.stream(own).distinct().sorted().limit(KEPT).toArray();
        return new Fingerprint(distinct, Arrays.stream(asked).distinct().toArray());
    }

    /** What to keep of this picture, ascending. */
    public long[] kept() {
        return kept.clone();
    }

    /** What to look for among the kept keys of others. */
    public long[] asked() {
        return asked.clone();
    }

    /** How many of another picture's kept keys this one asks for. */
    public int shared(long[] keptOfOther) {
        long[] sorted = asked.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (long key : keptOfOther) {
            count += Arrays.binarySearch(sorted, key) >= 0 ? 1 : 0;
        }
        return count;
    }
}
