package org.aforo.cargo.ens;

/** The same thing in English and Spanish. */
public record Wording(String en, String es) {}
