@NullMarked
package org.aforo.cargo;

import org.jspecify.annotations.NullMarked;
