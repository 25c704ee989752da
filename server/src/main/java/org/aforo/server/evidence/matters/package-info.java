/** Matters before a prosecutor or a court, and the narrow view of them. */
@NullMarked
package org.aforo.server.evidence.matters;

import org.jspecify.annotations.NullMarked;
