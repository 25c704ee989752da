package org.aforo.virtualscanner.concealments;

/** What came of trying to hide something: it is {@link Hidden}, or was {@link Refused} because it cannot be there. */
public sealed interface Attempt permits Hidden, Refused {}
