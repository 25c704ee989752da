@NullMarked
package org.aforo.server.review.policy;

import org.jspecify.annotations.NullMarked;
