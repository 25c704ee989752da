package org.aforo.selectivity.chance;

/** What becomes of two shares laid together after the period. */
public sealed interface Reveal {

    /** The seed that was committed to: every draw of the period can be repeated. */
    record Opened(Seed seed) implements Reveal {}

    /** The shares do not make the seed that was committed to: one of them is wrong, and nothing is proven. */
    record Refused(Commitment expected, Commitment seen) implements Reveal {}

    static Reveal of(Commitment commitment, Share one, Share other) {
        Seed seed = Seed.of(Seed.xor(one.toBytes(), other.toBytes()));
        return commitment.fits(seed) ? new Opened(seed) : new Refused(commitment, seed.commitment());
    }
}
