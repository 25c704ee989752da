/**
 * Manifests of ASYCUDA World (AWMDS) with their supplements: degroupage, added waybills, co-loaders. No real file and no schema is public; the
 * reader follows the printed descriptions and what administrations report about the files they get, and minds neither the case of tags nor
 * blanks in them.
 */
@NullMarked
package org.aforo.cargo.awmds;

import org.jspecify.annotations.NullMarked;
