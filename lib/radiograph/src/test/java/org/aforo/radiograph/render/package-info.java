@NullMarked
package org.aforo.radiograph.render;

import org.jspecify.annotations.NullMarked;
