package org.aforo.selectivity.language;

/** What selectivity says of a visit; the later one in this order wins. */
public enum Lane {
    RELEASE,
    SCAN,
    EXAMINE;

    public static Lane stricter(Lane one, Lane other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
