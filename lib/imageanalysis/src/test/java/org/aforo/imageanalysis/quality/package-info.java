@NullMarked
package org.aforo.imageanalysis.quality;

import org.jspecify.annotations.NullMarked;
