package org.aforo.virtualscanner.concealments;

/**
 * It cannot be hidden that way in this container, behind this load, at this weight.
 *
 * @param reason a sentence without a full stop, such as {@code the corner posts hold at most 31 kg}
 */
public record Refused(String reason) implements Attempt {}
