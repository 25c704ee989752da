@NullMarked
package org.aforo.cargo.ens.rules;

import org.jspecify.annotations.NullMarked;
