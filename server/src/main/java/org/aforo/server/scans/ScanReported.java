package org.aforo.server.scans;

import java.util.UUID;

/** Announced inside the transaction in which a threat report of another system came to stand beside a scan. */
public record ScanReported(UUID scanId) {}
