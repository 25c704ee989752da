@NullMarked
package org.aforo.selectivity.estimates;

import org.jspecify.annotations.NullMarked;
