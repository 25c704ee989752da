/** Why a verdict was given, in words the supervisors of a port keep: read by analysts, checked with every decision. */
@NullMarked
package org.aforo.server.review.reasons;

import org.jspecify.annotations.NullMarked;
