/**
 * Runs a PostgreSQL of our own inside the data folder, from packaged binaries: unpacks them, makes the cluster, starts it, starts
 * it again when it dies, stops it, and deals with whatever a killed predecessor left behind. Plain Java, no Spring.
 */
@NullMarked
package org.aforo.server.platform.postgres;

import org.jspecify.annotations.NullMarked;
