/** Who is opened when hands are few: seats for rules and for chance, taken as visits come, without knowing the future. */
@NullMarked
package org.aforo.selectivity.budget;

import org.jspecify.annotations.NullMarked;
