@NullMarked
package org.aforo.server.review.reasons;

import org.jspecify.annotations.NullMarked;
