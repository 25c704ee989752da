/** From a scene to areal densities, signals and samples along the rays of a view: kernels over primitive arrays, and who calls them. */
@NullMarked
package org.aforo.virtualscanner.tracing;

import org.jspecify.annotations.NullMarked;
