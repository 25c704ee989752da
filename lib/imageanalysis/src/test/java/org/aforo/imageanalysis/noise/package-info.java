@NullMarked
package org.aforo.imageanalysis.noise;

import org.jspecify.annotations.NullMarked;
