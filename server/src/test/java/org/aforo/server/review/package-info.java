@NullMarked
package org.aforo.server.review;

import org.jspecify.annotations.NullMarked;
