package org.aforo.server.oversight.fleet;

import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose scanners somebody sees: a terminal's operators those of their own terminal, whose code their unit bears; supervisors and auditors all.
 *
 * @param only the terminal; null for all
 */
record Terminals(@Nullable String only) {

    static Terminals of(Actor actor) {
        return new Terminals(actor.roles().contains(Role.TERMINAL_OPERATOR) ? actor.unit() : null);
    }

    boolean includes(@Nullable String terminal) {
        return only == null || only.equalsIgnoreCase(terminal);
    }
}
