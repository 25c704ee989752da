/** What differs at a box since it was scanned, between scan, yard, gate and examination: alerts with both states. */
@NullMarked
package org.aforo.server.examinations.since;

import org.jspecify.annotations.NullMarked;
