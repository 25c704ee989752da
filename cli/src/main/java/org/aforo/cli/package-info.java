/** The front door: {@code aforo COMMAND}. Library commands never load Spring. */
@NullMarked
package org.aforo.cli;

import org.jspecify.annotations.NullMarked;
