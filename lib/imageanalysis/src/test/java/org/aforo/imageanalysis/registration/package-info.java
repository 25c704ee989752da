@NullMarked
package org.aforo.imageanalysis.registration;

import org.jspecify.annotations.NullMarked;
