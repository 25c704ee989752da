package org.aforo.server.targeting;

import java.util.UUID;

/**
 * A visit has one of the day's seats: it is to be opened. Announced inside the transaction that keeps it, and it does not say whether rules
 * or chance gave it.
 */
public record SeatGiven(UUID visitId) {}
