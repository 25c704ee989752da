/** A month before the analysts, simulated: what our order of reading saves, and what somebody bought can do to it. */
@NullMarked
package org.aforo.bench.reading;

import org.jspecify.annotations.NullMarked;
