/** TIFF, PNG and JPEG in; TIFF and PNG out. Headers are measured against limits before anything is allocated. */
@NullMarked
package org.aforo.radiograph.raster;

import org.jspecify.annotations.NullMarked;
