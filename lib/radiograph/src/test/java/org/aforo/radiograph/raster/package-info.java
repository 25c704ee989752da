@NullMarked
package org.aforo.radiograph.raster;

import org.jspecify.annotations.NullMarked;
