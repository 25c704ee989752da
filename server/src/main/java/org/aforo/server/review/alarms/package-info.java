/** Somebody may be in a container: who has heard of it, what has been done. An emergency, never a label, a hit or a history. */
@NullMarked
package org.aforo.server.review.alarms;

import org.jspecify.annotations.NullMarked;
