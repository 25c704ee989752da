/**
 * The language of the declarations' business rules: a test such as {@code exists('TIN') || trim('../HEAHEA/Mode') != 'E'} over an element. It
 * is compiled once, with types, so that a wrong rule fails when it is loaded and never when a message is read. Not exported.
 */
@NullMarked
package org.aforo.cargo.ens.rules;

import org.jspecify.annotations.NullMarked;
