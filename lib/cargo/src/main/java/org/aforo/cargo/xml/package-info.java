/**
 * Reads XML that nobody vouches for into a light tree that knows its lines. No document type, no entities of the document's own, nothing is
 * fetched; sizes are limited; what is wrong is a fault with its place and what came before it is kept. Not exported: the formats stand on it.
 */
@NullMarked
package org.aforo.cargo.xml;

import org.jspecify.annotations.NullMarked;
