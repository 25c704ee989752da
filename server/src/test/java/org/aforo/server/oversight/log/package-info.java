@NullMarked
package org.aforo.server.oversight.log;

import org.jspecify.annotations.NullMarked;
