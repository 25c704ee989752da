@NullMarked
package org.aforo.server.journal;

import org.jspecify.annotations.NullMarked;
