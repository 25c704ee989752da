@NullMarked
package org.aforo.server.examinations.opening;

import org.jspecify.annotations.NullMarked;
