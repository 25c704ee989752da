/**
 * Reading: a queue that gives an analyst the next scan, never a choice, and the decision that is final.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests", "targeting", "scans"})
@NullMarked
package org.aforo.server.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
