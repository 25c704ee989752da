@NullMarked
package org.aforo.radiograph;

import org.jspecify.annotations.NullMarked;
