/** The inner loops that a faster version may replace, over primitive arrays; and the plain version, whose results are golden. */
@NullMarked
package org.aforo.virtualscanner.kernels;

import org.jspecify.annotations.NullMarked;
