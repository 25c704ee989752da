@NullMarked
package org.aforo.server.scans;

import org.jspecify.annotations.NullMarked;
