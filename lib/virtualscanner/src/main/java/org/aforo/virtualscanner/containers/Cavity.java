package org.aforo.virtualscanner.containers;

/**
 * A hollow of the container itself that is not meant for cargo.
 *
 * @param space where, and what is in it when nobody hid anything: air, or insulating foam
 */
public record Cavity(Kind kind, Space space) {

    public enum Kind {
        /** Between the cross members under the floor. */
        FLOOR,
        /** Between the roof's bows, or the roof's insulation. */
        ROOF,
        /** Inside a hollow corner post. */
        CORNER_POST,
        /** The front end: corrugation of a dry container; panel behind a reefer's air duct. */
        FRONT_WALL,
        /** The insulation of a reefer's side wall. */
        SIDE_INSULATION,
        /** Compressor and condenser bay of a reefer, open to the outside. */
        MACHINERY_BAY,
        /** Behind the evaporator's access panel, open to the cargo. */
        EVAPORATOR,
        /** Insulation or channels under a reefer's T-floor. */
        T_FLOOR,
        /** Door leaf of a reefer, filled with foam. */
        DOOR_LEAF
    }
}
