/** Cargo messages as the trade sends them. */
@NullMarked
package org.aforo.cargo;

import org.jspecify.annotations.NullMarked;
