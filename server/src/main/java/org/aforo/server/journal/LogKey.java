package org.aforo.server.journal;

import java.time.Instant;
import org.aforo.ledger.NoteVerifier;
import org.jspecify.annotations.Nullable;

/**
 * One of the keys the log has had.
 *
 * @param ordinal 1 for the first
 * @param since leaves in the tree of the first checkpoint it signed; 0 for the first key
 * @param announcement number of the leaf by which the key before it announced it; none for the first key
 * @param at when it came into force, by the database's clock
 */
record LogKey(
        int ordinal, NoteVerifier key, long since, @Nullable Long announcement, Instant at) {}
