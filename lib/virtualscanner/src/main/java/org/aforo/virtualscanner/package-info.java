/** The door: a scene and a scanner in, a scan and its truth out. */
@NullMarked
package org.aforo.virtualscanner;

import org.jspecify.annotations.NullMarked;
