package org.aforo.portday;

import java.util.List;
import org.aforo.portday.Contamination.Method;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * Ways of hiding that the port day draws from, by the names the virtual scanner has for them. Masses are log-normal within bounds: 40 to
 * 150 kg in structure and machinery, half a tonne to one and a half behind the doors, tonnes within the cargo; all together a median of a few
 * hundred kilograms and a mean of about half a tonne (179 seizures of 2025: 537 kg).
 */
record Hiding(String kind, Method method, double share, Law law, Fit fit) {

    /** Log-normal between bounds, kg. */
    private record Law(double median, double sigma, double least, double most) {}

    private enum Fit {
        LOADED,
        PACKED,
        DRUMS,
        MACHINES,
        SCRAP,
        DRY,
        REEFER
    }

    static final List<Hiding> ALL = List.of(
            new Hiding("BAGS_BEHIND_DOORS", Method.RIP_ON, 1, new Law(700, 0.4, 150, 1500), Fit.LOADED),
            new Hiding("BRICKS_IN_BOXES", Method.WITH_CARGO, 0.45, new Law(120, 0.8, 20, 1000), Fit.PACKED),
            new Hiding("BRICKS_IN_BOXES_MATCHED", Method.WITH_CARGO, 0.3, new Law(110, 0.8, 20, 800), Fit.PACKED),
            new Hiding("SUBSTITUTED_PALLET", Method.WITH_CARGO, 0.25, new Law(1800, 0.6, 500, 9000), Fit.PACKED),
            new Hiding("DRUM_COMPARTMENTS", Method.WITH_CARGO, 0.5, new Law(250, 0.6, 40, 1500), Fit.DRUMS),
            new Hiding("DISSOLVED_IN_DRUMS", Method.WITH_CARGO, 0.5, new Law(800, 0.6, 100, 2500), Fit.DRUMS),
            new Hiding("WITHIN_MACHINERY", Method.WITH_CARGO, 1, new Law(150, 0.7, 20, 700), Fit.MACHINES),
            new Hiding("WITHIN_SCRAP", Method.WITH_CARGO, 1, new Law(300, 0.7, 40, 1500), Fit.SCRAP),
            new Hiding("FALSE_BULKHEAD", Method.STRUCTURE, 0.2, new Law(350, 0.6, 80, 900), Fit.DRY),
            new Hiding("FALSE_FLOOR", Method.STRUCTURE, 0.15, new Law(300, 0.6, 60, 900), Fit.DRY),
            new Hiding("UNDER_FLOOR", Method.STRUCTURE, 0.2, new Law(90, 0.5, 30, 200), Fit.DRY),
            new Hiding("FRONT_WALL", Method.STRUCTURE, 0.1, new Law(60, 0.5, 15, 150), Fit.DRY),
            new Hiding("ROOF", Method.STRUCTURE, 0.1, new Law(70, 0.5, 20, 150), Fit.LOADED),
            new Hiding("CORNER_POST", Method.STRUCTURE, 0.05, new Law(20, 0.4, 5, 60), Fit.LOADED),
            new Hiding("CHASSIS", Method.STRUCTURE, 0.05, new Law(60, 0.5, 10, 150), Fit.LOADED),
            new Hiding("MACHINERY_BAY", Method.STRUCTURE, 0.3, new Law(45, 0.3, 15, 80), Fit.REEFER),
            new Hiding("EVAPORATOR", Method.STRUCTURE, 0.2, new Law(45, 0.3, 15, 80), Fit.REEFER),
            new Hiding("SIDE_INSULATION", Method.STRUCTURE, 0.15, new Law(80, 0.5, 30, 150), Fit.REEFER),
            new Hiding("T_FLOOR", Method.STRUCTURE, 0.1, new Law(70, 0.5, 20, 150), Fit.REEFER));

    boolean fits(LoadKind load, ContainerType box) {
        return switch (fit) {
            case LOADED -> load != LoadKind.EMPTY;
            case DRY -> !box.reefer();
            case REEFER -> box.reefer();
            case DRUMS -> load == LoadKind.DRUMS;
            case MACHINES -> load == LoadKind.MACHINERY || load == LoadKind.CAR_AND_MOTORCYCLES;
            case SCRAP -> load == LoadKind.SCRAP;
            case PACKED -> packed(load);
        };
    }

    private static boolean packed(LoadKind load) {
        return switch (load) {
            case BANANAS_PALLETISED, BANANAS_FLOOR_STOWED, SHRIMP, COCOA_SACKS, COFFEE_SACKS, CANNED_FISH, GROUPAGE ->
                true;
            case FLOWERS,
                    TIMBER,
                    BALSA,
                    TILES,
                    MACHINERY,
                    CAR_AND_MOTORCYCLES,
                    SCRAP,
                    DRUMS,
                    BOTTLES,
                    FURNITURE,
                    EMPTY -> false;
        };
    }

    /** Whether the box weighs more by it: nothing is taken out for it. */
    boolean addsMass() {
        return switch (kind) {
            case "BRICKS_IN_BOXES_MATCHED", "SUBSTITUTED_PALLET", "DISSOLVED_IN_DRUMS", "CHASSIS" -> false;
            default -> true;
        };
    }

    /** Whether it can be put in within minutes at the box in the yard. */
    boolean quick() {
        return method == Method.RIP_ON || kind.equals("MACHINERY_BAY") || kind.equals("EVAPORATOR");
    }

    /** Whole kilograms: bricks weigh one. */
    double drawKg(Chance chance) {
        while (true) {
            double kg = Math.rint(chance.logNormal(law.median, law.sigma));
            if (kg >= law.least && kg <= law.most) {
                return kg;
            }
        }
    }
}
