/** Holds: the order to a terminal not to load, from its causes to the terminal's word that the box may go. */
@NullMarked
package org.aforo.server.review.holds;

import org.jspecify.annotations.NullMarked;
