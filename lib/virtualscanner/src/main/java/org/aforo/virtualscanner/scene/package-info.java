/**
 * What is scanned: solids of a material at a place. World coordinates are metres, right-handed: x along travel, y to the left of travel,
 * z up from the road; the lane's middle is y = 0.
 */
@NullMarked
package org.aforo.virtualscanner.scene;

import org.jspecify.annotations.NullMarked;
