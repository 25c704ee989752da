/** Draws nobody can foresee or deny: a committed seed, its shares, uniform numbers from it, and the reveal. */
@NullMarked
package org.aforo.selectivity.chance;

import org.jspecify.annotations.NullMarked;
