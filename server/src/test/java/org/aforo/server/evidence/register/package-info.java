@NullMarked
package org.aforo.server.evidence.register;

import org.jspecify.annotations.NullMarked;
