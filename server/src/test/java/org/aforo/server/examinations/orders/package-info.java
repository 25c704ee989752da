@NullMarked
package org.aforo.server.examinations.orders;

import org.jspecify.annotations.NullMarked;
