package org.aforo.server.review.figures;

/**
 * Scans that were given and not read.
 *
 * @param passedOn handed back
 * @param letLie whose time ran out
 */
record Declined(long passedOn, long letLie) {
    static final Declined NONE = new Declined(0, 0);
}
