/**
 * Compares what several messages say about the containers of one voyage: manifest, stow plan, gate and crane reports.
 * {@link org.aforo.cargo.comparison.Comparison#of} is the door; it is pure.
 */
@NullMarked
package org.aforo.cargo.comparison;

import org.jspecify.annotations.NullMarked;
