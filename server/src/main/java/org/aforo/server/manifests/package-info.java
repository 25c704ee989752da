/**
 * Cargo messages and what terminals report, and the visits they are about: one passage of one container through one port. Everything else hangs
 * on a visit.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal"})
@NullMarked
package org.aforo.server.manifests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
