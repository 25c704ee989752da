package org.aforo.virtualscanner.concealments;

import java.util.random.RandomGenerator;

/**
 * What is usually hidden in a way, kg: log-normal about a median, between bounds. After published seizures (147 kg in a steel structure, 44
 * and 49 kg in reefer machinery, 0.7 to 2.5 t behind doors and in pallets, 8.1 t in banana pallets) and what a hollow holds.
 */
record Usual(double medianKg, double sigma, double leastKg, double mostKg) {

    static Usual of(ConcealmentKind kind) {
        return switch (kind) {
            case BRICKS_IN_BOXES -> new Usual(120, 0.8, 20, 1000);
            case BRICKS_IN_BOXES_MATCHED -> new Usual(110, 0.8, 20, 800);
            case SUBSTITUTED_PALLET -> new Usual(1800, 0.6, 500, 9000);
            case BAGS_BEHIND_DOORS -> new Usual(550, 0.45, 150, 1500);
            case FALSE_BULKHEAD -> new Usual(350, 0.6, 80, 900);
            case FALSE_FLOOR -> new Usual(300, 0.6, 60, 900);
            case UNDER_FLOOR -> new Usual(90, 0.5, 30, 200);
            case ROOF -> new Usual(70, 0.5, 20, 150);
            case CORNER_POST -> new Usual(7, 0.3, 3, 13);
            case FRONT_WALL -> new Usual(20, 0.35, 8, 60);
            case MACHINERY_BAY -> new Usual(45, 0.3, 15, 80);
            case EVAPORATOR -> new Usual(30, 0.3, 12, 60);
            case SIDE_INSULATION -> new Usual(80, 0.5, 30, 150);
            case T_FLOOR -> new Usual(70, 0.5, 20, 150);
            case DOOR_LEAF -> new Usual(50, 0.4, 15, 120);
            case DRUM_COMPARTMENTS -> new Usual(250, 0.6, 40, 1500);
            case DISSOLVED_IN_DRUMS -> new Usual(800, 0.6, 100, 2500);
            case WITHIN_MACHINERY -> new Usual(100, 0.6, 20, 500);
            case WITHIN_SCRAP -> new Usual(300, 0.7, 40, 1500);
            case CHASSIS -> new Usual(60, 0.5, 10, 150);
            case WEAPONS -> new Usual(50, 0.8, 4, 300);
            case CASH -> new Usual(30, 0.9, 2, 300);
            case CIGARETTES -> new Usual(3000, 0.5, 300, 9000);
        };
    }

    /** Drawn again until it lies within the bounds. */
    double draw(RandomGenerator random) {
        while (true) {
            double kg = medianKg * StrictMath.exp(sigma * random.nextGaussian());
            if (kg >= leastKg && kg <= mostKg) {
                return kg;
            }
        }
    }
}
