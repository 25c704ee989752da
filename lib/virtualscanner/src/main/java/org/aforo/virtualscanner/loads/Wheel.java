package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** Tyre, rim, hub and brake disc about an axle across. */
final class Wheel {

    /** Side walls and the air between them, smeared out. */
    private static final Fill SIDE_WALLS = Stuff.RUBBER.withDensity(0.16);

    /** Tread rubber and the steel cord in it. */
    private static final Fill BELTED = Stuff.RUBBER.withDensity(1.4);

    private static final Fill RIM = Stuff.ALUMINIUM.withDensity(0.55);

    private Wheel() {}

    static List<Part> of(Hull.Lie axle, double radius, double width) {
        double rim = 0.64 * radius;
        return List.of(
                Hull.rod(axle, radius, width, BELTED),
                Hull.core(axle, radius - 0.02, width, SIDE_WALLS, BELTED),
                Hull.core(axle, rim, width, RIM, SIDE_WALLS),
                Hull.core(axle, 0.45 * radius, 0.03, Stuff.CAST_IRON, RIM));
    }

    /** A tyre alone: tread with its steel belt, narrower side walls, a bead of wire round the hole. */
    static List<Part> tyre(Hull.Lie axle, double radius, double width, double rimRadius) {
        double tread = 0.68 * width;
        double wall = (width - tread) / 2;
        List<Part> parts = new ArrayList<>();
        parts.add(Hull.rod(axle, radius, tread, BELTED));
        parts.add(Hull.bore(axle, radius - 0.02, tread, BELTED));
        for (int side = -1; side <= 1; side += 2) {
            Hull.Lie at = axle.slid(side * (tread + wall) / 2);
            Fill rubber = Stuff.RUBBER.withDensity(0.6);
            parts.add(Hull.rod(at, 0.92 * radius, wall, rubber));
            parts.add(Hull.core(at, rimRadius + 0.016, wall, Stuff.STEEL.withDensity(1.6), rubber));
            parts.add(Hull.bore(at, rimRadius, wall, Stuff.STEEL.withDensity(1.6)));
        }
        return parts;
    }
}
