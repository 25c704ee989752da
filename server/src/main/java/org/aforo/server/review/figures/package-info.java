/**
 * What can be said of reading in numbers: to an analyst about themselves, to supervisors about groups and about how far readers agree. Never
 * about a single person, and never a number without how many it rests on. See docs/methods/agreement.md.
 */
@NullMarked
package org.aforo.server.review.figures;

import org.jspecify.annotations.NullMarked;
