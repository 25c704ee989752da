@NullMarked
package org.aforo.selectivity.reading;

import org.jspecify.annotations.NullMarked;
