/** The server: one process, one room a package, in the order of the road from manifest to court. */
@NullMarked
package org.aforo.server;

import org.jspecify.annotations.NullMarked;
