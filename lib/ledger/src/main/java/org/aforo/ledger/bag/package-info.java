/** Evidence packages: BagIt bags (RFC 8493) in a zip of one accepted spelling, and their offline verification. */
@NullMarked
package org.aforo.ledger.bag;

import org.jspecify.annotations.NullMarked;
