/** Labels for bags: name, bag, seal, and a code that a camera reads. */
@NullMarked
package org.aforo.server.evidence.labels;

import org.jspecify.annotations.NullMarked;
