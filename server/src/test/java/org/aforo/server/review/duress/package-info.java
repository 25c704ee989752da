@NullMarked
package org.aforo.server.review.duress;

import org.jspecify.annotations.NullMarked;
