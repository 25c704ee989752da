/** Custody: a pure machine that says who holds an exhibit, the hand-overs that move it, and the chain it leaves behind, with its gaps. */
@NullMarked
package org.aforo.server.evidence.custody;

import org.jspecify.annotations.NullMarked;
