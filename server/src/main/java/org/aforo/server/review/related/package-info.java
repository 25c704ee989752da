/** What may lie beside a scan that is being read: earlier scans of its container, and scans of like cargo that were cleared. */
@NullMarked
package org.aforo.server.review.related;

import org.jspecify.annotations.NullMarked;
