package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Y;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.GLASS_FIBRE;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Part;

/**
 * The picture-frame unit at the front: below, open to the outside, compressor, condenser and controller; above, in the cold,
 * evaporator and fans; between it and the cargo an air duct behind a panel. Two makers' layouts, either hand.
 *
 * <pre>
 *   cargo | duct |   fans (2 or 3)        | insulated   outside
 *         |      |   evaporator coil      | front
 *         |      |==== insulated shelf ===|==========
 *         |      | insulated | condenser, fan,
 *         |      | bulkhead  | compressor, controller
 * </pre>
 */
final class ReeferMachinery {

    private static final double DUCT = 0.060;
    private static final double INSULATED = 0.075;
    private static final double LOW_Z = 0.172;

    private final ReeferMeasures measures;
    private final RandomGenerator random;
    private final double panelX;
    private final double bayX;
    private final double faceX;
    private final double shelfZ;
    private final double hand;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferMachinery(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
        this.panelX = measures.frontX();
        this.bayX = panelX + DUCT + INSULATED + 0.002;
        this.faceX = measures.type().lengthM() - 0.030;
        // Makers differ in where the cold part begins and on which side the compressor stands.
        double room = measures.ceilingZ() - measures.floorZ();
        this.shelfZ = measures.floorZ() + room * Draws.between(random, 0.42, 0.47);
        this.hand = random.nextBoolean() ? 1 : -1;
    }

    PartList build() {
        panels();
        frame();
        RefrigerationParts unit = new RefrigerationParts(parts, random);
        boolean firstMaker = random.nextBoolean();
        below(unit, firstMaker);
        above(unit, firstMaker ? 2 : 3);
        hidingPlaces(firstMaker);
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void panels() {
        double half = measures.linerY() - 0.002;
        double low = measures.floorZ();
        double high = Math.min(measures.ceilingZ(), measures.type().heightM() - Frame.CASTING_Z) - 0.001;
        // Panel towards the cargo: air returns above it and leaves below it.
        parts.box(panelX, -half, low + 0.10, 0.003, 2 * half, high - low - 0.28, GLASS_FIBRE);
        double bulk = panelX + DUCT;
        double shelf = 0.060;
        sandwich(Space.ofAir(bulk, -half, LOW_Z, INSULATED, 2 * half, shelfZ - LOW_Z));
        sandwich(Space.ofAir(bulk + INSULATED, -half, shelfZ - shelf, faceX - bulk - INSULATED, 2 * half, shelf));
        sandwich(Space.ofAir(faceX - INSULATED, -half, shelfZ, INSULATED, 2 * half, high - shelfZ));
    }

    /** Foam between skins of glass fibre. */
    private void sandwich(Space outer) {
        Space inner = outer.within(0.003);
        parts.add(outer.filled(GLASS_FIBRE));
        parts.add(Part.within(PartList.solid(inner), PartList.middle(inner), measures.foam(), GLASS_FIBRE));
    }

    /** Sections of the unit's own frame, base plate, front sheet and grilles. */
    private void frame() {
        double high = measures.type().heightM() - Frame.CASTING_Z - 0.004;
        double height = high - LOW_Z;
        double inner = measures.linerY() + 0.001;
        parts.boxes(faceX - INSULATED, inner, LOW_Z, INSULATED, 0.014, height, STEEL);
        parts.boxes(faceX, 1.066, LOW_Z, 0.012, 0.100, height, STEEL);
        parts.box(faceX, -1.065, shelfZ - 0.060, 0.006, 2.130, 0.060, STEEL);
        parts.box(faceX, -1.065, high - 0.050, 0.006, 2.130, 0.050, STEEL);
        parts.box(faceX, -1.065, shelfZ + 0.001, 0.003, 2.130, high - 0.051 - shelfZ, ALUMINIUM);
        double half = measures.linerY() - 0.002;
        parts.box(panelX + DUCT, -half, LOW_Z - 0.0082, faceX - panelX - DUCT, 2 * half, 0.008, STEEL);
        parts.boxes(bayX + 0.002, 0.99, LOW_Z + 0.001, faceX - bayX - 0.004, 0.050, 0.010, STEEL);
        // Access panels of the cold part are bolted to frames of 5 mm.
        for (double y : new double[] {-1.03, -0.36, 0.31, 0.98}) {
            parts.box(faceX + 0.0031, y, shelfZ + 0.05, 0.005, 0.05, high - 0.14 - shelfZ, STEEL);
        }
    }

    private void below(RefrigerationParts unit, boolean firstMaker) {
        double wide = Draws.between(random, 0.84, 1.02);
        double coilLow = firstMaker ? LOW_Z + 0.50 : LOW_Z + 0.56;
        double coilHigh = shelfZ - 0.08;
        unit.coil(Space.ofAir(bayX + 0.030, -wide / 2, coilLow, 0.070, wide, coilHigh - coilLow), 0.42);
        double fan = Math.min(0.25, (coilHigh - coilLow) / 2 - 0.012);
        unit.fan(X, faceX - 0.050, 0, (coilLow + coilHigh) / 2, fan);
        double middle = bayX + 0.13;
        unit.compressor(middle, (firstMaker ? 0.36 : -0.12) * hand, LOW_Z + 0.002);
        unit.receiver(middle + 0.04, -0.45 * hand, LOW_Z + 0.002);
        double controllerZ = shelfZ - 0.075 - 0.50;
        unit.controller(faceX - 0.195, -0.79 * hand, controllerZ);
        unit.lines(bayX + 0.013, 0.9, LOW_Z + 0.05, shelfZ - 0.07);
    }

    private void above(RefrigerationParts unit, int fans) {
        double from = panelX + DUCT + 0.010;
        double to = faceX - INSULATED - 0.010;
        double half = measures.linerY() - 0.002;
        double fanZ = measures.ceilingZ() - Draws.between(random, 0.20, 0.26);
        double span = 2 * half / fans;
        for (int i = 0; i < fans; i++) {
            unit.fan(Z, (from + to) / 2, -half + (i + 0.5) * span, fanZ, 0.138);
        }
        // A deck with the fans' openings, as the sheet left between them.
        for (int i = 0; i <= fans; i++) {
            double y = i == 0 ? -half : -half + i * span - (span / 2 - 0.16);
            double end = i == fans ? half : -half + i * span + (span / 2 - 0.16);
            parts.box(from, y, fanZ, to - from, end - y, 0.002, ALUMINIUM);
        }
        double coilZ = shelfZ + Draws.between(random, 0.20, 0.26);
        double wide = 2 * half - 0.24;
        double high = Math.min(Draws.between(random, 0.26, 0.32), fanZ - 0.20 - coilZ);
        unit.coil(Space.ofAir(from, -wide / 2, coilZ, to - from, wide, high), 0.15);
        for (int i = 0; i < 4; i++) {
            parts.rod(Y, from + (to - from) * (i + 0.5) / 4, 0, coilZ - 0.012, 0.005, wide, STEEL.withDensity(6.5));
        }
        parts.box(from, -wide / 2, shelfZ + 0.040, to - from, wide, 0.0015, ALUMINIUM);
    }

    private void hidingPlaces(boolean firstMaker) {
        double half = measures.linerY();
        double besideCompressor = firstMaker ? -0.30 : 0.15;
        double free = 0.42;
        double y = besideCompressor * hand - (hand > 0 ? 0 : free);
        cavities.add(
                new Cavity(Cavity.Kind.MACHINERY_BAY, Space.ofAir(bayX + 0.03, y, LOW_Z + 0.012, 0.22, free, 0.40)));
        cavities.add(new Cavity(
                Cavity.Kind.EVAPORATOR,
                Space.ofAir(
                        panelX + DUCT + 0.015,
                        -half + 0.15,
                        shelfZ + 0.045,
                        faceX - INSULATED - panelX - DUCT - 0.03,
                        2 * half - 0.30,
                        0.13)));
        double low = measures.floorZ() + 0.12;
        cavities.add(new Cavity(
                Cavity.Kind.FRONT_WALL,
                Space.ofAir(panelX + 0.004, -half + 0.05, low, DUCT - 0.006, 2 * half - 0.10, shelfZ - low - 0.02)));
    }
}
