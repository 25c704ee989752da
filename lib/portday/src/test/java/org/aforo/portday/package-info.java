@NullMarked
package org.aforo.portday;

import org.jspecify.annotations.NullMarked;
