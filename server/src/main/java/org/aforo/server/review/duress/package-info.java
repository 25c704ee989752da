/**
 * The quiet sign of a reader who decides under threat: kept where no list, event, log or answer shows it, told to those who can help and
 * are not of the reader's own unit, and what they did about it.
 */
@NullMarked
package org.aforo.server.review.duress;

import org.jspecify.annotations.NullMarked;
