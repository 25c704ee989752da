@NullMarked
package org.aforo.selectivity.language;

import org.jspecify.annotations.NullMarked;
