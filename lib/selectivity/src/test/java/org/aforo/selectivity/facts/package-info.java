@NullMarked
package org.aforo.selectivity.facts;

import org.jspecify.annotations.NullMarked;
