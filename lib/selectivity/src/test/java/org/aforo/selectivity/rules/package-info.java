@NullMarked
package org.aforo.selectivity.rules;

import org.jspecify.annotations.NullMarked;
