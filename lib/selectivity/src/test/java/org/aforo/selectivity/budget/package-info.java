@NullMarked
package org.aforo.selectivity.budget;

import org.jspecify.annotations.NullMarked;
