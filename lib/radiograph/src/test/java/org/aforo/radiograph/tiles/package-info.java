@NullMarked
package org.aforo.radiograph.tiles;

import org.jspecify.annotations.NullMarked;
