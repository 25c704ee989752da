/** Who is given which scan: what waits, leases, and the right to look that comes with one. */
@NullMarked
package org.aforo.server.review.queue;

import org.jspecify.annotations.NullMarked;
