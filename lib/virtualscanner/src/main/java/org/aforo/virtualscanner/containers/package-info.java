/** Containers, and the vehicles that carry them, as scenes: with the parts an analyst knows by sight and the cavities a smuggler knows. */
@NullMarked
package org.aforo.virtualscanner.containers;

import org.jspecify.annotations.NullMarked;
