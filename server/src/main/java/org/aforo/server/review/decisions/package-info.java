/** Verdicts, their reasons and marks, and how they are recorded and corrected. */
@NullMarked
package org.aforo.server.review.decisions;

import org.jspecify.annotations.NullMarked;
