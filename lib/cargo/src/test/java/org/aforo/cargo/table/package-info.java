@NullMarked
package org.aforo.cargo.table;

import org.jspecify.annotations.NullMarked;
