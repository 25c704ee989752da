/**
 * Scanner models: where source and detectors stand, how the beam is pulsed, what is imperfect. World coordinates are the scene's.
 */
@NullMarked
package org.aforo.virtualscanner.scanner;

import org.jspecify.annotations.NullMarked;
