/** Whether a radiograph repeats an earlier one: the same photon noise never comes twice. Method: {@code docs/methods/repeats.md}. */
@NullMarked
package org.aforo.imageanalysis.noise;

import org.jspecify.annotations.NullMarked;
