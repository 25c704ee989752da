/** From a scene to the mean signal behind it, column by column, along the rays of a view. */
@NullMarked
package org.aforo.virtualscanner.tracing;

import org.jspecify.annotations.NullMarked;
