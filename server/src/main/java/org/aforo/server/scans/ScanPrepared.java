package org.aforo.server.scans;

import java.util.UUID;

/**
 * Announced inside the transaction in which the views of a scan were made, the first time and whenever more files came.
 *
 * @param revision number of files they were made of
 */
public record ScanPrepared(UUID scanId, int revision) {}
