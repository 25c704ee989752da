/**
 * Cargo messages as the trade sends them: manifest ({@link org.aforo.cargo.Cuscar}), bay plan ({@link org.aforo.cargo.Baplie}), gate report
 * ({@link org.aforo.cargo.Codeco}) and vessel report ({@link org.aforo.cargo.Coarri}), written as UN/EDIFACT. Times are the port's own, as
 * the messages have them.
 */
@NullMarked
package org.aforo.cargo;

import org.jspecify.annotations.NullMarked;
