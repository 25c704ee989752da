package org.aforo.virtualscanner.containers;

/** What carries a container through a scanner. */
public enum VehicleKind {
    /** A tractor with its cab over or behind the engine, and a skeletal semi-trailer. */
    ROAD_TRUCK,
    /** A terminal's own tractor with a cab for one, and a yard chassis with corner guides. */
    YARD_TRUCK,
    /** Nothing: the container stands on a conveyor or on the ground, its castings at z = 0. */
    NONE
}
