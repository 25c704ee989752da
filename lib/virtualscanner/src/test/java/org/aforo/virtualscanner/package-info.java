@NullMarked
package org.aforo.virtualscanner;

import org.jspecify.annotations.NullMarked;
