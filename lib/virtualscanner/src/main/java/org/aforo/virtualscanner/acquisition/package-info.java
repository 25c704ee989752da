/** From mean signals to samples: time, dose, noise, detectors and their imperfections, line by line and by several threads. */
@NullMarked
package org.aforo.virtualscanner.acquisition;

import org.jspecify.annotations.NullMarked;
