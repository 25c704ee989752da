/** Selection, simulated and timed: what rules and chance find in invented weeks, and how fast rules run beside a peer. */
@NullMarked
package org.aforo.bench.selectivity;

import org.jspecify.annotations.NullMarked;
