package org.aforo.selectivity.estimates;

/** What an inspection said of a visit. */
public enum Outcome {
    FOUND,
    CLEAN,
    /** Nobody looked: nothing is known. Never the same as clean. */
    NOT_INSPECTED
}
