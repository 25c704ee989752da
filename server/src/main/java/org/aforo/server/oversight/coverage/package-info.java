/** What was taken, read and not read, by terminal, hour and vessel. Not read is never cleared. */
@NullMarked
package org.aforo.server.oversight.coverage;

import org.jspecify.annotations.NullMarked;
