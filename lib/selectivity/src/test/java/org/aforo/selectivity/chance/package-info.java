@NullMarked
package org.aforo.selectivity.chance;

import org.jspecify.annotations.NullMarked;
