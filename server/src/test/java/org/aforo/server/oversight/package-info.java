@NullMarked
package org.aforo.server.oversight;

import org.jspecify.annotations.NullMarked;
