@NullMarked
package org.aforo.server.targeting;

import org.jspecify.annotations.NullMarked;
