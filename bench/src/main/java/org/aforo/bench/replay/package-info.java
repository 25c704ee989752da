/** Seizures at the destination, simulated with their truth: what the replay proposes, and how fast its page comes. */
@NullMarked
package org.aforo.bench.replay;

import org.jspecify.annotations.NullMarked;
