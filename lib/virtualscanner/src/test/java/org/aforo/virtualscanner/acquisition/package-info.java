@NullMarked
package org.aforo.virtualscanner.acquisition;

import org.jspecify.annotations.NullMarked;
