package org.aforo.virtualscanner.concealments;

import org.aforo.virtualscanner.scene.SceneObject;

/**
 * A person in a container: an emergency, to be found and helped. Never contraband, a threat or a hit of any statistic of contraband.
 *
 * @param conveyance as it is now: packages may have been left out for a void
 * @param person one object named and of kind {@code person}
 * @param heightM standing
 */
public record Occupant(Conveyance conveyance, SceneObject person, Posture posture, double heightM, Whereabouts where) {

    public double kg() {
        return person.massKg();
    }
}
