package org.aforo.selectivity.rules;

/**
 * A part of a condition and what was seen.
 *
 * @param condition as the rule says it
 * @param seen the values it was compared with, such as {@code seal.gate = ZZ1, seal.manifest = ZZ2}
 */
public record Compared(String condition, String seen) {}
