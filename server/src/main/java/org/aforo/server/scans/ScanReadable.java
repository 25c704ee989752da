package org.aforo.server.scans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announced inside the transaction in which a scan became readable: its tiles are there.
 *
 * @param visitId the visit it is matched to; null while it waits at the desk
 */
public record ScanReadable(UUID scanId, @Nullable UUID visitId, Instant receivedAt) {}
