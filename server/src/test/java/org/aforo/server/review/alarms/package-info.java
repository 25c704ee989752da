@NullMarked
package org.aforo.server.review.alarms;

import org.jspecify.annotations.NullMarked;
