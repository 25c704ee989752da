package org.aforo.radiograph.raster;

import org.aforo.radiograph.Raster;

/**
 * One decoded page or file with what its description says.
 *
 * @param energy what the file itself says about the energy, or a name by position
 */
record Plane(String view, String energy, Raster raster, Description description) {}
