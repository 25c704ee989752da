@NullMarked
package org.aforo.server.evidence.custody;

import org.jspecify.annotations.NullMarked;
