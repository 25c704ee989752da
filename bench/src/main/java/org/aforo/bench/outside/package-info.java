/**
 * Proofs and figures that see the product only from outside, through {@code ./aforo} and HTTP: what happens when it is killed, how
 * fast it takes in scans durably, how long it takes to start, what fifty analysts and twenty boards wait for.
 */
@NullMarked
package org.aforo.bench.outside;

import org.jspecify.annotations.NullMarked;
