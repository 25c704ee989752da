package org.aforo.portday;

/**
 * What can be seen of a visit, in messages and events, that now and then betrays a hidden load, and at least as often has an innocent
 * cause. Norms (what is <em>not</em> an indicator) in docs/formats/port-day.md.
 */
public enum Indicator {
    /** The seal at a later stage has another number than before. */
    SEAL_DIFFERS,
    /** The same seal number was on another box before. */
    SEAL_SEEN_BEFORE,
    /** The box stood far longer than usual between gate and scanner. */
    LONG_DWELL,
    /** Two weighings differ by more than scales do. */
    WEIGHT_STEP,
    /** The reefer's temperature broke out of its set point, as when a door stands open. */
    TEMPERATURE_BREAK,
    /** The box was moved in the yard and nobody had ordered it. */
    MOVE_WITHOUT_ORDER,
    /** It stands elsewhere on the vessel than the bay plan said. */
    SLOT_DIFFERS,
    /** It was moved to a later vessel, or given another port of discharge, after the cut-off. */
    LATE_CHANGE,
    /** Its lorry brought other boxes with incidents. */
    LORRY_OF_INCIDENTS,
    /** This shipper never shipped to this consignee. */
    FIRST_OF_PAIR,
    /** The consignee never received anything from here. */
    NEW_CONSIGNEE
}
