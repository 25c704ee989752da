package org.aforo.server.scans;

import java.util.UUID;

/** Announced inside the transaction that linked a scan to a visit after it became readable. */
public record ScanMatched(UUID scanId, UUID visitId) {}
