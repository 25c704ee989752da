@NullMarked
package org.aforo.cargo.awmds;

import org.jspecify.annotations.NullMarked;
