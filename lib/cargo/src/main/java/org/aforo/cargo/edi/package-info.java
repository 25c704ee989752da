/**
 * UN/EDIFACT and ANSI X12 in. From below: {@link org.aforo.cargo.edi.ByteFeed} counts bytes and lines, {@link org.aforo.cargo.edi.Segments}
 * cuts segments and mends what real files have broken, the two envelopes check counts and references, the two messages make containers and
 * bills of segments. Every mend is a remark with line, segment and element.
 */
@NullMarked
package org.aforo.cargo.edi;

import org.jspecify.annotations.NullMarked;
