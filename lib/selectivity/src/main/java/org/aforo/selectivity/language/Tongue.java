package org.aforo.selectivity.language;

/** The languages keywords are written in. A text may mix them. */
public enum Tongue {
    EN,
    ES
}
