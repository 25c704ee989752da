package org.aforo.server.targeting;

import java.util.UUID;

/**
 * Rules say something else of a visit than before; announced inside the transaction that keeps it.
 *
 * @param lane {@code release}, {@code scan}, {@code examine}
 */
public record VisitAssessed(UUID visitId, double score, String lane) {}
