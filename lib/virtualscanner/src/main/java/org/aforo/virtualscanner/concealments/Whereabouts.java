package org.aforo.virtualscanner.concealments;

import java.util.Locale;
import org.aforo.virtualscanner.containers.Space;

/**
 * Where in the box something was found.
 *
 * @param place the part of the box
 * @param words as an examining officer writes it: {@code in the cargo, 4.2 m from the doors, left, 1.3 m above the floor}
 * @param extent around all of it
 */
public record Whereabouts(Place place, String words, Space extent) {

    /** Parts of the box, in the words of English and Spanish reports. */
    public enum Place {
        DOORS("behind the doors", "detrás de las puertas"),
        CARGO("in the cargo", "en la carga"),
        ON_CARGO("on top of the cargo", "sobre la carga"),
        FRONT("at the front wall", "en la pared frontal"),
        FLOOR("in the floor", "en el piso"),
        ROOF("in the roof", "en el techo"),
        CORNER_POST("in the corner posts", "en los postes de esquina"),
        SIDE_WALL("in the side wall", "en la pared lateral"),
        DOOR_LEAF("in the door leaves", "en las hojas de la puerta"),
        MACHINERY("in the machinery", "en la maquinaria"),
        EVAPORATOR("behind the evaporator panel", "detrás del panel del evaporador"),
        CHASSIS("in the chassis", "en el chasis");

        private final String english;
        private final String spanish;

        Place(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        public String english() {
            return english;
        }

        public String spanish() {
            return spanish;
        }
    }

    /** Left and right as seen from the doors looking in: the doors are at low x, so left is high y. */
    static Whereabouts in(Place place, Space extent, Space interior) {
        double depth = extent.x() + extent.lengthX() / 2 - interior.x();
        double side = extent.y() + extent.lengthY() / 2 - (interior.y() + interior.lengthY() / 2);
        double height = extent.z() + extent.lengthZ() / 2 - interior.z();
        boolean across = extent.lengthY() > 0.7 * interior.lengthY();
        String words = String.format(
                Locale.ROOT,
                "%s, %.1f m from the doors, %s, %.1f m %s the floor",
                place.english(),
                Math.max(0, depth),
                across ? "across" : Math.abs(side) < 0.15 ? "middle" : side > 0 ? "left" : "right",
                Math.abs(height),
                height >= 0 ? "above" : "below");
        return new Whereabouts(place, words, extent);
    }
}
