package org.aforo.imageanalysis.noise;

/**
 * How the noise of two pictures compares where they fit one another best.
 *
 * @param orientation how the earlier picture is turned over
 * @param inverted whether light and dark are exchanged
 * @param dx columns the earlier picture is shifted by on the later one
 * @param dy rows it is shifted by
 * @param correlation median over the blocks of the overlap; near 0 for independent noise, 1 for the same samples
 * @param z that median in standard errors, as estimated from the blocks themselves
 * @param blocks blocks with noise in both
 */
public record NoiseMatch(
        Orientation orientation, boolean inverted, int dx, int dy, double correlation, double z, int blocks) {

    /** A copy smoothed and covered with new noise has 0.07; independent noise comes near it only over a handful of blocks, which its z tells. */
    public static final double LEAST_CORRELATION = 0.05;

    /**
     * Standard errors. By the normal law and over the four million places tried, chance reaches 8 once in 200 million pairs; the
     * estimate of the error from few blocks is why there must be {@link #LEAST_BLOCKS} and why 10 are asked.
     */
    public static final double LEAST_Z = 10;

    /** Fewer blocks with noise in both say nothing. */
    public static final int LEAST_BLOCKS = 10;

    /** Whether one is a copy of the other, or of a part of it. */
    public boolean repeats() {
        return blocks >= LEAST_BLOCKS && correlation >= LEAST_CORRELATION && z >= LEAST_Z;
    }
}
