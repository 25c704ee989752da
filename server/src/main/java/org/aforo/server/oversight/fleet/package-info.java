/** How the scanners run: stops that are asked about, availability with its reasons, and how good the images are. */
@NullMarked
package org.aforo.server.oversight.fleet;

import org.jspecify.annotations.NullMarked;
