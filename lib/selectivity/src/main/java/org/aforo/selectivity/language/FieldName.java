package org.aforo.selectivity.language;

/** A field as a rule names it. */
public record FieldName(String name, Span where) {}
