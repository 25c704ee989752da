/** Invented containers for the tests. */
@NullMarked
package org.aforo.imageanalysis;

import org.jspecify.annotations.NullMarked;
