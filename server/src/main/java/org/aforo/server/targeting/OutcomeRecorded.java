package org.aforo.server.targeting;

import java.util.UUID;

/** What opening a visit showed was recorded or corrected; announced inside the transaction that keeps it. */
public record OutcomeRecorded(UUID visitId, boolean found) {}
