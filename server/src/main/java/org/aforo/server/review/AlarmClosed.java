package org.aforo.server.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No emergency of the visit is open any more, or none of the scan where nobody knows its visit; announced inside the transaction that keeps
 * it.
 *
 * @param scanId null where no scan raised it
 * @param by pseudonym of the supervisor
 */
public record AlarmClosed(@Nullable UUID scanId, @Nullable UUID visitId, String by) {}
