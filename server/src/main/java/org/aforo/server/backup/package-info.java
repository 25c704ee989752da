/**
 * Copies of everything for bad days: database, originals and log as of one moment, while servers run; and their way back into an empty
 * folder, proved by every digest, the whole tree and every receipt. Owns no table and names none: it asks the database what is there.
 */
@ApplicationModule(allowedDependencies = {"platform", "journal"})
@NullMarked
package org.aforo.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
