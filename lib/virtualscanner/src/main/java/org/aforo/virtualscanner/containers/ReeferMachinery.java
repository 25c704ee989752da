package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Y;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.CAST_IRON;
import static org.aforo.virtualscanner.containers.Stock.COPPER;
import static org.aforo.virtualscanner.containers.Stock.FOAM;
import static org.aforo.virtualscanner.containers.Stock.GLASS_FIBRE;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * The picture-frame unit at the front: below, open to the outside, compressor, condenser and controller; above, in the cold,
 * evaporator and fans; between it and the cargo an air duct behind a panel.
 *
 * <pre>
 *   cargo | duct |   fans (2 or 3)        | insulated  outside
 *         |      |   evaporator coil      | front
 *         |      |==== insulated shelf ===|---------
 *         |      | insulated | condenser, fan,
 *         |      | bulkhead  | compressor, controller
 * </pre>
 */
final class ReeferMachinery {

    private static final double DUCT = 0.060;

    private final ReeferMeasures measures;
    private final RandomGenerator random;
    private final double from;
    private final double face;
    private final double shelfZ;
    private final double hand;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferMachinery(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
        this.from = measures.frontX();
        this.face = measures.type().lengthM() - 0.030;
        // Makers differ in where the cold part ends and on which side the compressor stands.
        this.shelfZ = measures.floorZ() + Draws.between(random, 0.98, 1.16);
        this.hand = random.nextBoolean() ? 1 : -1;
    }

    PartList build() {
        panels();
        frame();
        if (random.nextBoolean()) {
            compressor(0.42 * hand);
            condenser(-0.05, shelfZ - 0.60, 0.52);
            controller(-0.78 * hand);
            evaporatorFans(2);
        } else {
            compressor(-0.10 * hand);
            condenser(0.0, shelfZ - 0.50, 0.42);
            controller(0.72 * hand);
            evaporatorFans(3);
        }
        receiver(-0.45 * hand);
        evaporator();
        piping();
        hidingPlaces();
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void panels() {
        double half = measures.linerY();
        double low = measures.floorZ();
        double high = measures.ceilingZ();
        // Panel towards the cargo: air returns above it and leaves below it.
        parts.box(from, -half, low + 0.10, 0.003, 2 * half, high - low - 0.28, GLASS_FIBRE);
        double bulk = from + DUCT;
        sandwich(Space.ofAir(bulk, -half, 0.170, 0.075, 2 * half, shelfZ - 0.170));
        sandwich(Space.ofAir(bulk + 0.075, -half, shelfZ - 0.06, face - bulk - 0.075, 2 * half, 0.06));
        sandwich(Space.ofAir(face - 0.075, -half, shelfZ, 0.075, 2 * half, high - shelfZ));
    }

    /** Foam between skins of glass fibre: as one box of the skin, hollowed out for the foam. */
    private void sandwich(Space outer) {
        double skin = 0.0025;
        Space inner = outer.within(skin);
        parts.add(outer.filled(GLASS_FIBRE));
        parts.add(Part.within(PartList.solid(inner), PartList.middle(inner), FOAM, GLASS_FIBRE));
    }

    /** Sheet and sections of the unit's own frame and its grille. */
    private void frame() {
        double low = 0.165;
        double high = measures.type().heightM() - 0.09;
        double half = Frame.POST_INNER_Y - 0.004;
        parts.boxes(face - 0.075, half - 0.060, low, 0.075, 0.006, high - low, STEEL);
        parts.boxes(face, half - 0.090, low, 0.006, 0.090, high - low, STEEL);
        parts.box(face, -half + 0.09, shelfZ - 0.05, 0.003, 2 * half - 0.18, 0.05, STEEL);
        parts.box(from + DUCT + 0.08, -half + 0.02, low, face - from - DUCT - 0.08, 2 * half - 0.04, 0.006, STEEL);
        parts.box(face, -half + 0.09, shelfZ + 0.05, 0.0015, 2 * half - 0.18, high - shelfZ - 0.10, ALUMINIUM);
        // Feet and brackets.
        parts.boxes(from + 0.16, 0.30, low + 0.004, face - from - 0.18, 0.060, 0.012, STEEL);
    }

    /** A scroll compressor, about 35 kg: a shell of 4 mm with domes, scrolls of iron above, motor of copper and laminated steel below. */
    private void compressor(double y) {
        double x = from + DUCT + 0.075 + 0.135;
        double z = 0.215;
        double radius = Draws.between(random, 0.082, 0.092);
        double height = Draws.between(random, 0.36, 0.42);
        parts.pipe(Z, x, y, z + height / 2, radius, 0.004, height, STEEL);
        parts.add(dome(x, y, z + height, radius, 0.012));
        parts.rod(Z, x, y, z + 0.006, radius - 0.004, 0.010, STEEL);
        parts.rod(Z, x, y, z + height - 0.075, radius - 0.006, 0.085, CAST_IRON.withDensity(4.8));
        parts.rod(Z, x, y, z + 0.130, radius - 0.012, 0.110, STEEL.withDensity(5.2));
        parts.pipe(Z, x, y, z + 0.200, radius - 0.014, 0.028, 0.028, COPPER.withDensity(6.0));
        parts.pipe(Z, x, y, z + 0.060, radius - 0.014, 0.028, 0.028, COPPER.withDensity(6.0));
        parts.box(x - 0.12, y - 0.12, 0.199, 0.24, 0.24, 0.005, STEEL);
        parts.box(x + radius, y - 0.06, z + 0.18, 0.05, 0.12, 0.10, PLASTIC);
    }

    private static Part dome(double x, double y, double z, double radius, double thick) {
        return Part.of(new Solid.Cylinder(radius, thick), Placement.at(x, y, z + thick / 2), STEEL);
    }

    /** Fins and tubes as aluminium of their packing, with headers of copper; a fan with its motor before it. */
    private void condenser(double y, double z, double height) {
        double x = face - 0.30;
        double width = Draws.between(random, 0.85, 1.05);
        coil(x, y - width / 2, z, 0.075, width, height);
        parts.pipe(X, face - 0.06, y, z + height / 2, 0.27, 0.0015, 0.09, STEEL);
        fan(face - 0.06, y, z + height / 2, 0.25, X);
    }

    private void coil(double x, double y, double z, double dx, double dy, double dz) {
        Fill fins = ALUMINIUM.withDensity(0.36).withTexture(0.05, 0.01);
        parts.box(x, y, z, dx, dy, dz, fins);
        int rows = Math.max(3, (int) Math.round(dz / 0.055));
        for (int i = 0; i < rows; i++) {
            for (int column = 0; column < 2; column++) {
                double tubeX = x + dx * (0.3 + 0.4 * column);
                double tubeZ = z + (i + 0.3 + 0.4 * column) * dz / rows;
                parts.rod(Y, tubeX, y + dy / 2, tubeZ, 0.006, dy + 0.05, COPPER.withDensity(2.6));
            }
        }
        parts.box(x, y - 0.003, z, dx, 0.003, dz, STEEL);
        parts.box(x, y + dy, z, dx, 0.003, dz, STEEL);
    }

    /** Hub, motor and blades; the blades as a thin disc of their packing. */
    private void fan(double x, double y, double z, double radius, PartList.Axis axis) {
        parts.rod(axis, x, y, z, radius, 0.030, PLASTIC.withDensity(0.16));
        double back = axis == X ? -0.10 : 0;
        double down = axis == Z ? -0.10 : 0;
        parts.rod(axis, x + back, y, z + down, 0.055, 0.13, STEEL.withDensity(4.6));
        parts.pipe(axis, x + back, y, z + down, 0.062, 0.006, 0.15, ALUMINIUM);
        parts.rod(axis, x, y, z, 0.012, 0.09, STEEL);
    }

    /** A box of steel with transformer, contactors and boards. */
    private void controller(double y) {
        double x = face - 0.22;
        double z = shelfZ - 0.72;
        parts.shell(Space.ofAir(x, y - 0.19, z, 0.19, 0.38, 0.52), 0.002, ALUMINIUM);
        parts.box(x + 0.03, y - 0.14, z + 0.03, 0.10, 0.14, 0.12, STEEL.withDensity(5.0));
        parts.box(x + 0.035, y - 0.12, z + 0.15, 0.08, 0.10, 0.03, COPPER.withDensity(5.0));
        for (int i = 0; i < 4; i++) {
            parts.box(x + 0.03, y + 0.02, z + 0.05 + 0.11 * i, 0.07, 0.06, 0.075, PLASTIC);
            parts.box(x + 0.05, y + 0.035, z + 0.07 + 0.11 * i, 0.03, 0.03, 0.035, COPPER.withDensity(5.0));
        }
        parts.box(x + 0.015, y - 0.15, z + 0.28, 0.004, 0.28, 0.20, GLASS_FIBRE);
        // Plug and coiled cable, 18 m.
        parts.pipe(X, face - 0.15, y, 0.36, 0.17, 0.06, 0.10, COPPER.withDensity(1.5));
    }

    private void receiver(double y) {
        double x = face - 0.15;
        parts.pipe(Z, x, y, 0.44, 0.065, 0.003, 0.42, STEEL);
        parts.rod(Z, x, y, 0.33, 0.061, 0.18, Fill.of("refrigerant_R134a_liq", 1.21));
        parts.add(dome(x, y, 0.65, 0.065, 0.006));
        parts.add(dome(x, y, 0.224, 0.065, 0.006));
        parts.rod(Z, x - 0.02, y + 0.14, 0.45, 0.035, 0.20, COPPER.withDensity(3.0));
    }

    private void evaporatorFans(int count) {
        double x = (from + DUCT + face - 0.075) / 2;
        double z = measures.ceilingZ() - Draws.between(random, 0.28, 0.36);
        double span = 2 * measures.linerY() / count;
        double radius = Math.min(0.165, span / 2 - 0.05);
        for (int i = 0; i < count; i++) {
            double y = -measures.linerY() + (i + 0.5) * span;
            fan(x, y, z, radius, Z);
            parts.pipe(Z, x, y, z, radius + 0.012, 0.002, 0.10, ALUMINIUM);
        }
        parts.box(from + DUCT, -measures.linerY(), z - 0.06, 0.003, 2 * measures.linerY(), 0.12, ALUMINIUM);
    }

    /** Coil under the fans with heater rods below it and a drip pan. */
    private void evaporator() {
        double x = from + DUCT + 0.015;
        double dx = face - 0.075 - x - 0.015;
        double width = 2 * measures.linerY() - 0.25;
        double z = shelfZ + Draws.between(random, 0.20, 0.28);
        coil(x, -width / 2, z, dx, width, Draws.between(random, 0.26, 0.32));
        for (int i = 0; i < 4; i++) {
            parts.rod(Y, x + dx * (i + 0.5) / 4, 0, z - 0.02, 0.005, width, STEEL.withDensity(6.5));
        }
        parts.box(x, -width / 2, shelfZ + 0.05, dx, width, 0.0015, ALUMINIUM);
    }

    private void piping() {
        double x = face - 0.10;
        for (int i = 0; i < 6; i++) {
            double y = Draws.between(random, -0.9, 0.9);
            double radius = i == 0 ? 0.021 : Draws.between(random, 0.006, 0.014);
            double low = Draws.between(random, 0.30, 0.55);
            double high = shelfZ - 0.10;
            parts.pipe(Z, x, y, (low + high) / 2, radius, 0.0015, high - low, COPPER);
            double run = Draws.between(random, 0.15, 0.5);
            parts.pipe(Y, x, y + hand * run / 2, low, radius, 0.0015, run, COPPER);
        }
    }

    private void hidingPlaces() {
        double half = measures.linerY();
        double bayX = from + DUCT + 0.085;
        double bayY = hand > 0 ? -half + 0.06 : 0.40;
        cavities.add(new Cavity(Cavity.Kind.MACHINERY_BAY, Space.ofAir(bayX, bayY, 0.18, 0.10, half - 0.46, 0.40)));
        cavities.add(new Cavity(
                Cavity.Kind.EVAPORATOR,
                Space.ofAir(
                        from + DUCT + 0.01,
                        -half + 0.10,
                        shelfZ + 0.062,
                        face - from - DUCT - 0.10,
                        2 * half - 0.20,
                        0.10)));
        cavities.add(new Cavity(
                Cavity.Kind.FRONT_WALL,
                Space.ofAir(
                        from + 0.005,
                        -half + 0.05,
                        measures.floorZ() + 0.12,
                        DUCT - 0.007,
                        2 * half - 0.10,
                        shelfZ - measures.floorZ() - 0.14)));
    }
}
