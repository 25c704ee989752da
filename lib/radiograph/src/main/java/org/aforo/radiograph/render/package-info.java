/** How a scan is drawn; the formulas are in {@code docs/methods/rendering.md}. */
@NullMarked
package org.aforo.radiograph.render;

import org.jspecify.annotations.NullMarked;
