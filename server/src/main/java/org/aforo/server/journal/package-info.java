/**
 * The tamper-evident journal: every fact a room commits is a leaf of one Merkle tree, in the same transaction as the fact.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.aforo.server.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
