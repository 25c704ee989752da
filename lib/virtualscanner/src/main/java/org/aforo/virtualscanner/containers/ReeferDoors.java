package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.FOAM;
import static org.aforo.virtualscanner.containers.Stock.RUBBER;
import static org.aforo.virtualscanner.containers.Stock.STAINLESS;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;

/** Two insulated leaves: foam between a steel and a stainless skin, two rounds of gasket, lock rods like a dry container's. */
final class ReeferDoors {

    private static final double OUTER_X = 0.052;

    private final ReeferMeasures measures;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferDoors(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
    }

    PartList build() {
        double low = 0.166;
        double high = measures.ceilingZ();
        double handleZ = low + Draws.between(random, 0.85, 1.1);
        for (int side = -1; side <= 1; side += 2) {
            leaf(side, low, high);
            DryDoors.gear(parts, side, low, high, handleZ);
            DryDoors.hinges(parts, side, low, high);
        }
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void leaf(int side, double low, double high) {
        Fill foam = FOAM.withDensity(Draws.between(random, 0.039, 0.046));
        double width = Frame.POST_INNER_Y - 0.010;
        double y = side > 0 ? 0.005 : -0.005 - width;
        double height = high - low - 0.010;
        double z = low + 0.005;
        double inner = ReeferMeasures.DOOR_INNER_X;
        double skin = 0.0018;
        parts.box(OUTER_X, y, z, skin, width, height, STEEL);
        Space core = new Space(OUTER_X + skin, y, z, inner - 0.0012 - OUTER_X - skin, width, height, foam);
        parts.box(core.x(), y, z, core.lengthX(), width, height, foam);
        parts.box(inner - 0.0012, y, z, 0.0012, width, height, STAINLESS);
        // A frame of steel around the outer face, and two gaskets around the edge.
        double bar = 0.008;
        parts.box(OUTER_X - bar, y, z, bar, 0.10, height, STEEL);
        parts.box(OUTER_X - bar, y + width - 0.10, z, bar, 0.10, height, STEEL);
        for (double x : new double[] {OUTER_X + 0.020, inner - 0.016}) {
            parts.box(x, y - 0.004, z, 0.014, 0.004, height, RUBBER);
            parts.box(x, y + width, z, 0.014, 0.004, height, RUBBER);
            parts.box(x, y, z - 0.005, 0.014, width, 0.005, RUBBER);
            parts.box(x, y, z + height, 0.014, width, 0.005, RUBBER);
        }
        cavities.add(new Cavity(Cavity.Kind.DOOR_LEAF, core.within(0.004)));
    }
}
