package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.PartList.Axis.X;
import static org.aforo.virtualscanner.containers.PartList.Axis.Y;
import static org.aforo.virtualscanner.containers.PartList.Axis.Z;
import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.CAST_IRON;
import static org.aforo.virtualscanner.containers.Stock.COPPER;
import static org.aforo.virtualscanner.containers.Stock.GLASS_FIBRE;
import static org.aforo.virtualscanner.containers.Stock.PLASTIC;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Solid;

/** The things of a refrigeration unit, placed by whoever arranges it. Densities below a metal's own are packing: laminations, windings, fins. */
final class RefrigerationParts {

    private static final Fill LAMINATIONS = STEEL.withDensity(5.2);
    private static final Fill WINDINGS = COPPER.withDensity(5.0);
    private static final Fill TUBES = COPPER.withDensity(2.6);

    private final PartList parts;
    private final RandomGenerator random;

    RefrigerationParts(PartList parts, RandomGenerator random) {
        this.parts = parts;
        this.random = random;
    }

    /** A scroll compressor, about 40 kg: shell of 4 mm, scrolls of iron above, motor with windings of copper below, on a plate. */
    void compressor(double x, double y, double z) {
        double radius = Draws.between(random, 0.080, 0.090);
        double height = Draws.between(random, 0.37, 0.42);
        double low = z + 0.006;
        parts.box(x - 0.11, y - 0.12, z, 0.22, 0.24, 0.005, STEEL);
        parts.pipe(Z, x, y, low + height / 2, radius, 0.004, height, STEEL);
        parts.rod(Z, x, y, low + height + 0.005, radius, 0.010, STEEL);
        double inner = radius - 0.006;
        parts.rod(Z, x, y, low + 0.006, inner, 0.010, STEEL);
        parts.pipe(Z, x, y, low + 0.060, inner - 0.006, 0.030, 0.028, WINDINGS);
        parts.rod(Z, x, y, low + 0.130, inner - 0.004, 0.105, LAMINATIONS);
        parts.pipe(Z, x, y, low + 0.200, inner - 0.006, 0.030, 0.028, WINDINGS);
        parts.rod(Z, x, y, low + height - 0.080, inner, 0.100, CAST_IRON.withDensity(5.0));
        parts.box(x + radius + 0.001, y - 0.06, low + 0.18, 0.045, 0.12, 0.10, PLASTIC);
    }

    /**
     * Fins of aluminium on tubes of copper along y, between end plates.
     *
     * @param packingGcm3 mean density of the fins
     */
    void coil(Space space, double packingGcm3) {
        Fill fins = ALUMINIUM.withDensity(packingGcm3).withTexture(0.05, 0.01);
        parts.add(space.filled(fins));
        int rows = Math.max(3, (int) Math.round(space.lengthZ() / 0.06));
        int columns = Math.max(2, (int) Math.round(space.lengthX() / 0.07));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = space.x() + (column + 0.5) * space.lengthX() / columns;
                double z = space.z() + (row + (column % 2 == 0 ? 0.35 : 0.65)) * space.lengthZ() / rows;
                Solid.Cylinder tube = new Solid.Cylinder(0.006, space.lengthY());
                parts.add(Part.within(tube, Y.placement().moved(x, space.y() + space.lengthY() / 2, z), TUBES, fins));
            }
        }
        parts.box(space.x(), space.y() - 0.003, space.z(), space.lengthX(), 0.003, space.lengthZ(), STEEL);
        parts.box(space.x(), space.endY(), space.z(), space.lengthX(), 0.003, space.lengthZ(), STEEL);
    }

    /** Blades in a shroud, as a thin disc of their packing, and behind them, 0.16 m towards low x or z, the motor. */
    void fan(PartList.Axis axis, double x, double y, double z, double radius) {
        parts.rod(axis, x, y, z, radius, 0.030, PLASTIC.withDensity(0.16));
        parts.pipe(axis, x, y, z, radius + 0.010, 0.002, 0.090, STEEL);
        double motorX = axis == X ? x - 0.095 : x;
        double motorZ = axis == Z ? z - 0.095 : z;
        parts.pipe(axis, motorX, y, motorZ, 0.060, 0.005, 0.130, ALUMINIUM);
        parts.rod(axis, motorX, y, motorZ, 0.050, 0.120, LAMINATIONS.withDensity(4.6));
    }

    /** A box with transformer, contactors, relays and boards; coiled cable and plug below it. */
    void controller(double x, double y, double z) {
        parts.shell(Space.ofAir(x, y - 0.19, z, 0.19, 0.38, 0.50), 0.002, ALUMINIUM);
        parts.box(x + 0.03, y - 0.15, z + 0.03, 0.10, 0.15, 0.12, STEEL.withDensity(6.4));
        parts.box(x + 0.035, y - 0.13, z + 0.151, 0.08, 0.11, 0.03, WINDINGS);
        parts.box(x + 0.015, y - 0.15, z + 0.28, 0.004, 0.28, 0.19, GLASS_FIBRE);
        for (int i = 0; i < 4; i++) {
            double relayZ = z + 0.04 + 0.11 * i;
            Space relay = Space.ofAir(x + 0.03, y + 0.03, relayZ, 0.07, 0.06, 0.075);
            parts.add(relay.filled(PLASTIC));
            Space core = relay.within(0.018);
            parts.add(Part.within(PartList.solid(core), PartList.middle(core), WINDINGS, PLASTIC));
        }
        parts.pipe(X, x + 0.09, y, z - 0.19, 0.165, 0.055, 0.09, COPPER.withDensity(1.6));
    }

    /** Receiver with liquid refrigerant to some level, and a filter drier beside it. */
    void receiver(double x, double y, double z) {
        double height = 0.40;
        double level = Draws.between(random, 0.3, 0.6) * height;
        parts.pipe(Z, x, y, z + 0.006 + height / 2, 0.065, 0.003, height, STEEL);
        parts.rod(Z, x, y, z + 0.003, 0.065, 0.006, STEEL);
        parts.rod(Z, x, y, z + height + 0.009, 0.065, 0.006, STEEL);
        parts.rod(Z, x, y, z + 0.006 + level / 2, 0.0615, level, Fill.of("refrigerant_R134a_liq", 1.21));
        parts.rod(Z, x, y + 0.12, z + 0.22, 0.033, 0.20, COPPER.withDensity(2.4));
    }

    /** Suction and liquid lines: upright pipes before the bulkhead. */
    void lines(double x, double halfY, double lowZ, double highZ) {
        for (int i = 0; i < 7; i++) {
            double y = -halfY + (i + Draws.between(random, 0.2, 0.8)) * 2 * halfY / 7;
            double radius = i % 3 == 0 ? 0.011 : Draws.between(random, 0.005, 0.008);
            double low = lowZ + Draws.between(random, 0, 0.25);
            parts.pipe(Z, x, y, (low + highZ) / 2, radius, 0.0012, highZ - low, COPPER);
        }
    }
}
