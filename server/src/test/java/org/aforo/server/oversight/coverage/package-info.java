@NullMarked
package org.aforo.server.oversight.coverage;

import org.jspecify.annotations.NullMarked;
