@NullMarked
package org.aforo.server.review.holds;

import org.jspecify.annotations.NullMarked;
