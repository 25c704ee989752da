/** What inspected visits tell about all of them, with intervals that say how little it is. */
@NullMarked
package org.aforo.selectivity.estimates;

import org.jspecify.annotations.NullMarked;
