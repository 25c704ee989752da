/** Measurements whose numbers stand in {@code docs/measurements}; run by {@code ./prove}. */
@NullMarked
package org.aforo.bench;

import org.jspecify.annotations.NullMarked;
