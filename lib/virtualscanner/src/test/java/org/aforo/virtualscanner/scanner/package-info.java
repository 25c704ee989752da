@NullMarked
package org.aforo.virtualscanner.scanner;

import org.jspecify.annotations.NullMarked;
