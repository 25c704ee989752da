/**
 * The invented port of {@code aforo demo}: one account per role, and the visits and scans of a port day, all entered through the
 * doors of the rooms like anybody's. Absent unless asked for.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests", "scans", "review"})
@NullMarked
package org.aforo.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
