package org.aforo.server.people;

/**
 * A post somebody holds for a shift.
 *
 * @param port UN/LOCODE of the port it is at, five letters
 */
public record DutyPost(String code, String name, String port) {}
