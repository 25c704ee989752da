package org.aforo.server.scans.scrutiny;

import org.aforo.imageanalysis.noise.NoiseMatch;
import org.aforo.imageanalysis.noise.Orientation;

/**
 * The part both pictures show, as a box {@code [x, y, w, h]} of each.
 *
 * @param later in the later picture's pixels
 * @param earlier in the earlier picture's own pixels, before it is turned over
 */
record Overlap(int[] later, int[] earlier) {

    /** Sizes as columns and rows. */
    static Overlap of(NoiseMatch match, int[] laterSize, int[] earlierSize) {
        int[] x = along(match.dx(), laterSize[0], earlierSize[0]);
        int[] y = along(match.dy(), laterSize[1], earlierSize[1]);
        Orientation orientation = match.orientation();
        int left = orientation.flipsX() ? earlierSize[0] - (x[0] - match.dx()) - x[1] : x[0] - match.dx();
        int top = orientation.flipsY() ? earlierSize[1] - (y[0] - match.dy()) - y[1] : y[0] - match.dy();
        return new Overlap(new int[] {x[0], y[0], x[1], y[1]}, new int[] {left, top, x[1], y[1]});
    }

    /** Where it begins in the later picture and how far it goes. */
    private static int[] along(int shift, int later, int earlier) {
        int from = Math.max(0, shift);
        return new int[] {from, Math.max(0, Math.min(later, earlier + shift) - from)};
    }
}
