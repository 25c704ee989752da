/** The published edition of what was read: delayed, aggregated, its small counts hidden, released by two persons. */
@NullMarked
package org.aforo.server.oversight.edition;

import org.jspecify.annotations.NullMarked;
