/**
 * The record of people found in a container: what is known of them and what was done for them, sealed under a key of its own, seen by few, each
 * look written down. Nothing here becomes a label, a rate or a history of a shipper.
 */
@NullMarked
package org.aforo.server.examinations.protection;

import org.jspecify.annotations.NullMarked;
