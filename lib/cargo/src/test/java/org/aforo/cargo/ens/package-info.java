@NullMarked
package org.aforo.cargo.ens;

import org.jspecify.annotations.NullMarked;
