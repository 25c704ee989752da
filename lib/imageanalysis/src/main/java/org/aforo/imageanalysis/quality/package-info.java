/** How good a radiograph is, measured on the picture itself. Method: {@code docs/methods/image-quality.md}. */
@NullMarked
package org.aforo.imageanalysis.quality;

import org.jspecify.annotations.NullMarked;
