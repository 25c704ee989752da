@NullMarked
package org.aforo.server.backup;

import org.jspecify.annotations.NullMarked;
