@NullMarked
package org.aforo.server.review.figures;

import org.jspecify.annotations.NullMarked;
