/**
 * What every room stands on and no room owns: the clock, ids, problems, the question "may this actor do this", the
 * content-addressed store of originals, and the database every room has its own schema in.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.aforo.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
