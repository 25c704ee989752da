@NullMarked
package org.aforo.selectivity.backtest;

import org.jspecify.annotations.NullMarked;
