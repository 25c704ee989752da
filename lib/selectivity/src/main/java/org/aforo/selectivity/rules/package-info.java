/** Rules made ready to run: compiled, indexed, assessed, and tested by the tests written beside them. */
@NullMarked
package org.aforo.selectivity.rules;

import org.jspecify.annotations.NullMarked;
