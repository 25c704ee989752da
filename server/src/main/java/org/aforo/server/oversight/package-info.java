/**
 * Looking back over the whole road: what was taken, read and not read; the edition of it that is published; how the scanners run; and scans that
 * repeat. Reads the public views of the rooms and changes nothing in them.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "journal", "manifests", "targeting", "scans", "review"})
@NullMarked
package org.aforo.server.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
