@NullMarked
package org.aforo.portday.drawing;

import org.jspecify.annotations.NullMarked;
