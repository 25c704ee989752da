package org.aforo.virtualscanner.loads;

/** The loads there are; each is documented at its maker. */
public enum LoadKind {
    BANANAS_PALLETISED(true),
    BANANAS_FLOOR_STOWED(true),
    SHRIMP(true),
    COCOA_SACKS(false),
    COFFEE_SACKS(false),
    FLOWERS(true),
    CANNED_FISH(false),
    TIMBER(false),
    BALSA(false),
    TILES(false),
    MACHINERY(false),
    CAR_AND_MOTORCYCLES(false),
    SCRAP(false),
    DRUMS(false),
    BOTTLES(false),
    FURNITURE(false),
    GROUPAGE(false),
    EMPTY(false);

    private final boolean refrigerated;

    LoadKind(boolean refrigerated) {
        this.refrigerated = refrigerated;
    }

    /** Whether it travels in a reefer. */
    public boolean refrigerated() {
        return refrigerated;
    }
}
