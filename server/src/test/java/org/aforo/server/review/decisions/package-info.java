@NullMarked
package org.aforo.server.review.decisions;

import org.jspecify.annotations.NullMarked;
