@NullMarked
package org.aforo.server.examinations.replay;

import org.jspecify.annotations.NullMarked;
