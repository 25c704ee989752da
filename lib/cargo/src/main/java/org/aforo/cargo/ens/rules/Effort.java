package org.aforo.cargo.ens.rules;

/**
 * How many elements may still be visited. Some rules compare every item with every other one; a message made for it would keep us for hours.
 */
public final class Effort {

    private long left;

    public Effort(long elements) {
        left = elements;
    }

    /** Whether the answers found since are worthless. */
    public boolean spent() {
        return left < 0;
    }

    boolean spend(int elements) {
        left -= elements;
        return left >= 0;
    }
}
