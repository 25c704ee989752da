@NullMarked
package org.aforo.server.review.queue;

import org.jspecify.annotations.NullMarked;
