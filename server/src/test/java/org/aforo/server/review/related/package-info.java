@NullMarked
package org.aforo.server.review.related;

import org.jspecify.annotations.NullMarked;
