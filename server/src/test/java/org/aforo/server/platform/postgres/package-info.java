@NullMarked
package org.aforo.server.platform.postgres;

import org.jspecify.annotations.NullMarked;
