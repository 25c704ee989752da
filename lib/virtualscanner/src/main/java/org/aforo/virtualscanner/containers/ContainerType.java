package org.aforo.virtualscanner.containers;

/**
 * Freight containers by their size and type code (ISO 6346) with nominal outside lengths (ISO 668; 45' by CEN/TS 14993 and common
 * practice), metres.
 */
public enum ContainerType {
    DRY_20("22G1", 6.058, 2.591, false),
    DRY_40("42G1", 12.192, 2.591, false),
    DRY_40_HIGH("45G1", 12.192, 2.896, false),
    DRY_45_HIGH("L5G1", 13.716, 2.896, false),
    REEFER_20("22R1", 6.058, 2.591, true),
    REEFER_40_HIGH("45R1", 12.192, 2.896, true),
    REEFER_45_HIGH("L5R1", 13.716, 2.896, true);

    /** Outside width of all of them. */
    public static final double WIDTH_M = 2.438;

    private final String code;
    private final double lengthM;
    private final double heightM;
    private final boolean reefer;

    ContainerType(String code, double lengthM, double heightM, boolean reefer) {
        this.code = code;
        this.lengthM = lengthM;
        this.heightM = heightM;
        this.reefer = reefer;
    }

    public String code() {
        return code;
    }

    public double lengthM() {
        return lengthM;
    }

    public double heightM() {
        return heightM;
    }

    public boolean reefer() {
        return reefer;
    }
}
