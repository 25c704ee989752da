/**
 * Entry summary declarations CC315A and their amendments CC313A of the first import control system (ICS): read leniently, then checked against
 * their schema and against the published business rules. {@link org.aforo.cargo.ens.EnsReader} is the door.
 *
 * <p>Schema, rules and their source: {@code docs/formats/ens.md}.
 */
@NullMarked
package org.aforo.cargo.ens;

import org.jspecify.annotations.NullMarked;
