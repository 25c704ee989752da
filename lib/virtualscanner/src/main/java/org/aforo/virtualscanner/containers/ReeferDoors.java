package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.RUBBER;
import static org.aforo.virtualscanner.containers.Stock.STAINLESS;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Part;

/** Two insulated leaves: foam between a steel and a stainless skin, two rounds of gasket, lock rods like a dry container's. */
final class ReeferDoors {

    /** Bars of the leaf's outer frame stand before its skin. */
    private static final double BAR = 0.010;

    private static final double OUTER_X = DoorGear.FACE_X + BAR;
    private static final double OUTER_SKIN = 0.0018;
    private static final double INNER_SKIN = 0.0012;

    private final ReeferMeasures measures;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferDoors(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
    }

    PartList build() {
        double low = Frame.RAIL_TOP_Z;
        double high = measures.headerZ();
        double handleZ = low + Draws.between(random, 0.85, 1.1);
        for (int side = -1; side <= 1; side += 2) {
            leaf(side, low + 0.006, high - low - 0.012);
            DoorGear.add(parts, side, low, high, handleZ);
        }
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void leaf(int side, double z, double height) {
        double width = Frame.POST_INNER_Y - 0.011;
        double y = side > 0 ? 0.005 : -0.005 - width;
        double inner = ReeferMeasures.DOOR_INNER_X - INNER_SKIN;
        double from = OUTER_X + OUTER_SKIN;
        parts.box(OUTER_X, y, z, OUTER_SKIN, width, height, STEEL);
        Space core = new Space(from, y, z, inner - from, width, height, measures.foam());
        parts.box(from, y, z, core.lengthX(), width, height, measures.foam());
        parts.box(inner, y, z, INNER_SKIN, width, height, STAINLESS);
        stiffeners(core);
        parts.box(DoorGear.FACE_X, y, z, BAR, 0.10, height, STEEL);
        parts.box(DoorGear.FACE_X, y + width - 0.10, z, BAR, 0.10, height, STEEL);
        for (double x : new double[] {OUTER_X + 0.012, inner - 0.018}) {
            parts.box(x, y - 0.004, z, 0.016, 0.004, height, RUBBER);
            parts.box(x, y + width, z, 0.016, 0.004, height, RUBBER);
            parts.box(x, y, z - 0.005, 0.016, width, 0.005, RUBBER);
            parts.box(x, y, z + height, 0.016, width, 0.005, RUBBER);
        }
        Space free = Space.ofAir(core.x(), y + 0.08, z + 0.10, core.lengthX(), width - 0.16, height - 0.20);
        cavities.add(new Cavity(Cavity.Kind.DOOR_LEAF, inFoam(free).within(0.004)));
    }

    /** Uprights and cross bars of 2.5 mm channel around the foam. */
    private void stiffeners(Space core) {
        double sheet = 0.0025;
        double dx = core.lengthX() - 0.020;
        for (double y : new double[] {core.y() + 0.070, core.endY() - 0.0725}) {
            steel(Space.ofAir(core.x(), y, core.z(), dx, sheet, core.lengthZ()));
        }
        for (double z : new double[] {core.z() + 0.080, core.endZ() - 0.0825}) {
            steel(Space.ofAir(core.x(), core.y() + 0.073, z, dx, core.lengthY() - 0.146, sheet));
        }
    }

    private void steel(Space space) {
        parts.add(Part.within(PartList.solid(space), PartList.middle(space), STEEL, measures.foam()));
    }

    private Space inFoam(Space space) {
        return new Space(
                space.x(), space.y(), space.z(), space.lengthX(), space.lengthY(), space.lengthZ(), measures.foam());
    }
}
