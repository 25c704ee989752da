/** Cargo as it stands in containers of Ecuador's trade, each time packed a little differently. */
@NullMarked
package org.aforo.virtualscanner.loads;

import org.jspecify.annotations.NullMarked;
