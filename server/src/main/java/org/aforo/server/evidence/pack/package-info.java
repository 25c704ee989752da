/** The evidence package: everything about an exhibit, a seizure or a visit, in one file that proves itself without our server. */
@NullMarked
package org.aforo.server.evidence.pack;

import org.jspecify.annotations.NullMarked;
