/**
 * Which container to look at, and why: rules that officers write, assessments of visits, seats of a daily budget shared by rules and chance, and
 * what came of it.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests"})
@NullMarked
package org.aforo.server.targeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
