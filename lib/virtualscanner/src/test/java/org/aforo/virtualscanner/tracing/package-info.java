@NullMarked
package org.aforo.virtualscanner.tracing;

import org.jspecify.annotations.NullMarked;
