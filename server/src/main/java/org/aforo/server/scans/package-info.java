/**
 * Scans as received: intake that never loses a byte, quarantine, tiles, and the matching of each scan to its visit.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests"})
@NullMarked
package org.aforo.server.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
