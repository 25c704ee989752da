/** Vectors of the machine's own width instead of loops that the compiler may or may not turn into some. */
@NullMarked
package org.aforo.virtualscanner.simd;

import org.jspecify.annotations.NullMarked;
