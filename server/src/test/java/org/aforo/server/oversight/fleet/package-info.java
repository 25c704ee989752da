@NullMarked
package org.aforo.server.oversight.fleet;

import org.jspecify.annotations.NullMarked;
