package org.aforo.server.people;

/** A unit of an agency. */
public record Unit(String code, String name, String agency) {}
