@NullMarked
package org.aforo.imageanalysis.visibility;

import org.jspecify.annotations.NullMarked;
