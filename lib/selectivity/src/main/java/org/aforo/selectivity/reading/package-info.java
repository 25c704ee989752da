/**
 * Who reads which scan next when there are more scans than readers: the policy in words and numbers, the order it gives, the draw among the
 * best few, second readings and what follows from them, how far readers agree, and what these hands will leave unread. Pure functions; no
 * clock, no chance of its own: instants and uniform numbers are given.
 */
@NullMarked
package org.aforo.selectivity.reading;

import org.jspecify.annotations.NullMarked;
