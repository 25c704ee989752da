package org.aforo.selectivity.facts;

/** What the values of a field are. */
public enum FieldType {
    /** Free text; compared without regard to case and accents. */
    TEXT,
    /** One of a register: a port, a commodity, a tax number. Compared as text is. */
    CODE,
    /** A real number; its unit stands in the field's name, such as {@code gross.kg}. */
    NUMBER,
    /** A moment, UTC. */
    TIME,
    /** Yes or no. */
    FLAG,
    /** Several codes. */
    CODES;

    /** Whether values are kept as text. */
    public boolean isText() {
        return this == TEXT || this == CODE;
    }
}
