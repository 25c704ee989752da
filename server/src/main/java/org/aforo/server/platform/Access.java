package org.aforo.server.platform;

/**
 * The one question about permission. The people room answers it; every room, the journal included, asks it here before
 * acting, in bulk routes once per item like in single ones.
 */
public interface Access {

    boolean allows(Actor actor, Action action);

    /**
     * Refuses with {@code access.refused} unless the actor may do this now.
     *
     * @throws Problem of kind caller, status 403
     */
    default void require(Actor actor, Action action) {
        if (!allows(actor, action)) {
            throw Problem.refused(action);
        }
    }
}
