@NullMarked
package org.aforo.cargo.scanners;

import org.jspecify.annotations.NullMarked;
