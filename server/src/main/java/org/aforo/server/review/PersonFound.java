package org.aforo.server.review;

import java.util.UUID;

/** Somebody was found in a visit's container, and an alarm was raised; announced inside the transaction that keeps it. */
public record PersonFound(UUID alarmId, UUID visitId) {}
