package org.aforo.cargo.scanners;

/** What a free field of a maker's report holds at a site. */
public enum Meaning {
    CONTAINER,
    PLATE,
    DECLARATION,
    MANIFEST,
    SEAL,
    VOYAGE,
    GOODS,
    COMMENT
}
