@NullMarked
package org.aforo.virtualscanner.truth;

import org.jspecify.annotations.NullMarked;
