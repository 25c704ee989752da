@NullMarked
package org.aforo.server.evidence;

import org.jspecify.annotations.NullMarked;
