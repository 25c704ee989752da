@NullMarked
package org.aforo.server.examinations.since;

import org.jspecify.annotations.NullMarked;
