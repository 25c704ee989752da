/** The examination itself: what an officer records at the ramp, step by step, perhaps without a link, and what follows when it ends. */
@NullMarked
package org.aforo.server.examinations.opening;

import org.jspecify.annotations.NullMarked;
