@NullMarked
package org.aforo.server.examinations.protection;

import org.jspecify.annotations.NullMarked;
