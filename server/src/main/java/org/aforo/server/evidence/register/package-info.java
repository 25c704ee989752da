/** The register of seizures and exhibits, and everything said about them. */
@NullMarked
package org.aforo.server.evidence.register;

import org.jspecify.annotations.NullMarked;
