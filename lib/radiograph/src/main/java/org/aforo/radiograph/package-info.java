/** The scan as a value: views, energies, rasters, and the remarks a reader has about its input. */
@NullMarked
package org.aforo.radiograph;

import org.jspecify.annotations.NullMarked;
