package org.aforo.virtualscanner.concealments;

import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/** Which containers and loads a way of hiding needs. */
enum Fit {
    ANY,
    DRY,
    REEFER,
    LOADED,
    PACKED,
    PALLETISED,
    DRUMS,
    MACHINES,
    SCRAP,
    COVER;

    static Fit of(ConcealmentKind kind) {
        return switch (kind) {
            case ROOF, CORNER_POST, FRONT_WALL, CHASSIS, WEAPONS -> ANY;
            case FALSE_BULKHEAD, FALSE_FLOOR, UNDER_FLOOR -> DRY;
            case MACHINERY_BAY, EVAPORATOR, SIDE_INSULATION, T_FLOOR, DOOR_LEAF -> REEFER;
            case BAGS_BEHIND_DOORS, CASH -> LOADED;
            case BRICKS_IN_BOXES, BRICKS_IN_BOXES_MATCHED -> PACKED;
            case SUBSTITUTED_PALLET -> PALLETISED;
            case DRUM_COMPARTMENTS, DISSOLVED_IN_DRUMS -> DRUMS;
            case WITHIN_MACHINERY -> MACHINES;
            case WITHIN_SCRAP -> SCRAP;
            case CIGARETTES -> COVER;
        };
    }

    boolean takes(ContainerType container) {
        return switch (this) {
            case DRY, COVER -> !container.reefer();
            case REEFER -> container.reefer();
            case ANY, LOADED, PACKED, PALLETISED, DRUMS, MACHINES, SCRAP -> true;
        };
    }

    boolean takes(LoadKind load) {
        return switch (this) {
            case ANY, DRY, REEFER -> true;
            case LOADED -> load != LoadKind.EMPTY;
            case PACKED -> palletised(load) || load == LoadKind.FLOWERS || load == LoadKind.BOTTLES;
            case PALLETISED -> palletised(load);
            case DRUMS -> load == LoadKind.DRUMS;
            case SCRAP -> load == LoadKind.SCRAP;
            case MACHINES ->
                load == LoadKind.MACHINERY || load == LoadKind.CAR_AND_MOTORCYCLES || load == LoadKind.GROUPAGE;
            case COVER -> covers(load);
        };
    }

    private static boolean palletised(LoadKind load) {
        return switch (load) {
            case BANANAS_PALLETISED, BANANAS_FLOOR_STOWED, SHRIMP, COCOA_SACKS, COFFEE_SACKS, CANNED_FISH, GROUPAGE ->
                true;
            default -> false;
        };
    }

    /** Goods like those that travel in cartons of such a size; nothing at all covers an empty container. */
    private static boolean covers(LoadKind load) {
        return switch (load) {
            case CANNED_FISH, BOTTLES, FURNITURE, GROUPAGE, TILES, BALSA, EMPTY -> true;
            default -> false;
        };
    }
}
