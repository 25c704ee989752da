/** Tiles of every level of a view: kernels, the tile body, and one packed file for a whole pyramid. */
@NullMarked
package org.aforo.radiograph.tiles;

import org.jspecify.annotations.NullMarked;
