@NullMarked
package org.aforo.virtualscanner.simd;

import org.jspecify.annotations.NullMarked;
