/**
 * What was seized, from the hand that found it to the court that orders it destroyed: seizures, exhibits, who held each of them when, and the
 * package that proves it to somebody without our server. Nothing here is edited; what is wrong is corrected by adding.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "journal",
            "manifests",
            "targeting",
            "scans",
            "review",
            "examinations"
        })
@NullMarked
package org.aforo.server.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
