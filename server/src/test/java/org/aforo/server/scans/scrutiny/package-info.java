@NullMarked
package org.aforo.server.scans.scrutiny;

import org.jspecify.annotations.NullMarked;
