package org.aforo.server.review;

import java.util.UUID;
import org.aforo.server.platform.Actor;

/** Emergencies as other rooms ask of them and raise them. An emergency is never a label, a hit or a history. */
public interface Emergencies {

    /** Whether somebody may be in the visit's container, as far as is known. */
    boolean lastsFor(UUID visitId);

    /**
     * An officer has found somebody: the alarm is raised, unless one of the visit is open, and the box is held. Within the caller's transaction.
     */
    void found(UUID visitId, UUID examinationId, Actor officer);
}
