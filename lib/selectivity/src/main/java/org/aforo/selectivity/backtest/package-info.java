/** What a rule set would have done to the past. What was never inspected stays unknown. */
@NullMarked
package org.aforo.selectivity.backtest;

import org.jspecify.annotations.NullMarked;
