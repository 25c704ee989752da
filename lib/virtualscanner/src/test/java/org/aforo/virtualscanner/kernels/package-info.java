@NullMarked
package org.aforo.virtualscanner.kernels;

import org.jspecify.annotations.NullMarked;
