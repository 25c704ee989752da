package org.aforo.cargo.ens;

/** Which edition of version 11.2 a declaration is held against. */
public enum EnsEdition {
    /** The older one, with every mandatory field. */
    ALL_FIELDS,
    /** The newer one: totals and place of declaration may be left out. */
    OPTIONAL_FIELDS
}
