package org.aforo.portday;

/** What kind of passage a visit is. */
public enum Trade {
    /** Loaded, by road to a vessel. */
    EXPORT(true, true),
    /** Loaded, off a vessel to the road. */
    IMPORT(false, true),
    /** Empty, off a vessel, for the next cargo. */
    EMPTY_IN(false, false),
    /** Empty, by road to a vessel. */
    EMPTY_OUT(true, false),
    /** Loaded, from one vessel to another; it never passes the gate. */
    TRANSHIPMENT(true, true),
    /** Loaded, rejected abroad, brought back and shipped once more. */
    RETURN(true, true);

    private final boolean outbound;
    private final boolean loaded;

    Trade(boolean outbound, boolean loaded) {
        this.outbound = outbound;
        this.loaded = loaded;
    }

    /** Whether a vessel takes it away from here. */
    public boolean outbound() {
        return outbound;
    }

    /** Whether there are goods in it. */
    public boolean loaded() {
        return loaded;
    }

    /** Whether it comes through the gate by road. */
    public boolean byGateIn() {
        return this == EXPORT || this == EMPTY_OUT || this == RETURN;
    }

    /** Whether it leaves through the gate by road. */
    public boolean byGateOut() {
        return this == IMPORT || this == EMPTY_IN;
    }

    /** Whether a vessel brings it. */
    public boolean discharged() {
        return byGateOut() || this == TRANSHIPMENT;
    }
}
