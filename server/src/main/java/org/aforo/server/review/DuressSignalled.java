package org.aforo.server.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reader has given the quiet sign with a decision; announced inside the transaction that keeps it. Whoever hears it acts without a
 * trace on any screen the reader, or whoever stands behind them, can see.
 *
 * @param visitId the visit the scan is of; null while nobody knows
 * @param verdict what the reader was made to say
 */
public record DuressSignalled(
        UUID decisionId, UUID scanId, @Nullable UUID visitId, String legalPower, Verdict verdict) {}
