package org.aforo.cargo.comparison;

import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Leg;

/**
 * A container in a file.
 *
 * @param leg its own, or that of the bill it is in
 */
record Box(DeclaredContainer container, Leg leg) {}
