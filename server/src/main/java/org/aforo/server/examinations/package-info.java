/**
 * Opening the box: orders to examine, their plan, the examination step by step, what differs since the scan, and what opening showed, which goes
 * back to targeting as a label. A seizure is announced to the rooms that follow.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests", "targeting", "scans", "review"})
@NullMarked
package org.aforo.server.examinations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
