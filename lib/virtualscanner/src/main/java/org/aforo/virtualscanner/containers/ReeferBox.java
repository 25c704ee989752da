package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.STAINLESS;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/** Walls and roof of a refrigerated container: rigid foam between a steel skin outside and a stainless liner inside. */
final class ReeferBox {

    private static final double POST_DEPTH = 0.028;

    private final ReeferMeasures measures;
    private final ContainerType type;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferBox(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.type = measures.type();
        this.random = random;
    }

    PartList build() {
        double apart = Draws.between(random, 0.85, 1.25);
        for (int side = -1; side <= 1; side += 2) {
            for (Run run : Frame.bays(type)) {
                wall(side, run, apart);
            }
            liner(side);
        }
        roof();
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void wall(int side, Run run, double apart) {
        double low = Frame.RAIL_TOP_Z;
        double height = type.heightM() - Frame.TOP_RAIL_DOWN - low;
        double skin = measures.skinM();
        double inner = measures.linerY() + ReeferMeasures.LINER_M;
        double thick = Frame.FACE_Y - skin - inner;
        across(side, run, Frame.FACE_Y - skin, skin, low, height, STEEL);
        across(side, run, inner, thick, low, height, measures.foam());
        int panels = Math.max(1, (int) Math.round(run.lengthX() / apart));
        double pitch = run.lengthX() / panels;
        for (int i = 0; i < panels; i++) {
            double x = run.fromX() + i * pitch;
            if (i > 0) {
                post(side, x, Frame.FACE_Y - skin, low, height);
            }
            if (pitch > 0.3) {
                panel(side, x + 0.06, pitch - 0.12, inner, thick);
            }
        }
    }

    private void across(int side, Run run, double y, double dy, double z, double dz, Fill fill) {
        parts.box(run.fromX(), side > 0 ? y : -y - dy, z, run.lengthX(), dy, dz, fill);
    }

    private void panel(int side, double x, double dx, double y, double thick) {
        cavities.add(new Cavity(
                Cavity.Kind.SIDE_INSULATION,
                new Space(
                        x,
                        side > 0 ? y + 0.002 : -y - thick + 0.002,
                        measures.floorZ() + 0.05,
                        dx,
                        thick - 0.004,
                        measures.ceilingZ() - measures.floorZ() - 0.10,
                        measures.foam())));
    }

    /** A hat-shaped post of 1.5 mm behind the outer skin, in the foam: a crown and two slanted flanks. */
    private void post(int side, double x, double outerY, double z, double height) {
        double sheet = 0.0015;
        double crown = 0.030;
        double flank = 0.012;
        double slope = (POST_DEPTH - sheet) / flank;
        double across = sheet * Math.sqrt(1 + slope * slope);
        double middleZ = z + height / 2;
        inFoam(new Solid.Box(crown, sheet, height), Placement.at(x, side * (outerY - POST_DEPTH + sheet / 2), middleZ));
        for (int hand = -1; hand <= 1; hand += 2) {
            // The flank is shorter than the post is deep by its own thickness across.
            double depth = POST_DEPTH - across;
            double lean = side * hand * depth / flank;
            inFoam(
                    new Solid.Box(flank, across, height),
                    Placement.NOWHERE
                            .shearedYAlongX(lean)
                            .moved(x + hand * (crown + flank) / 2, side * (outerY - POST_DEPTH / 2), middleZ));
        }
    }

    private void inFoam(Solid solid, Placement placement) {
        parts.add(Part.within(solid, placement, STEEL, measures.foam()));
    }

    /** With a scuff band of 1.5 mm where pallets rub. */
    private void liner(int side) {
        Run run = Run.between(ReeferMeasures.DOOR_INNER_X + 0.002, measures.frontX());
        double low = measures.floorZ() - ReeferMeasures.T_FLOOR_M;
        double height = type.heightM() - Frame.TOP_RAIL_DOWN - low;
        double y = measures.linerY();
        across(side, run, y, ReeferMeasures.LINER_M, low, Math.min(height, measures.ceilingZ() - low), STAINLESS);
        across(side, run, y - 0.0009, 0.0008, measures.floorZ(), Draws.between(random, 0.20, 0.32), STAINLESS);
    }

    private void roof() {
        double ceiling = measures.ceilingZ();
        double foamZ = ceiling + ReeferMeasures.LINER_M;
        double skin = 0.0010;
        double skinZ = type.heightM() - 0.018;
        double half = Math.min(measures.linerY(), Frame.TOP_RAIL_INNER_Y - 0.001);
        for (Run run : Frame.bays(type)) {
            layers(run, half, foamZ, skinZ, skin);
        }
        List<Run> narrow = new ArrayList<>(Frame.midcastings(type));
        narrow.add(Run.between(Frame.SILL_TO_X, Frame.CASTING_X));
        narrow.add(Run.between(type.lengthM() - Frame.CASTING_X, type.lengthM() - 0.076));
        narrow.forEach(run -> layers(run, Frame.BETWEEN_CASTINGS_Y, foamZ, skinZ, skin));
        Run lined = Run.between(ReeferMeasures.DOOR_INNER_X + 0.002, measures.frontX());
        for (Run run : lined.outside(narrow.subList(0, narrow.size() - 2))) {
            double from = Math.max(run.fromX(), Frame.CASTING_X);
            parts.box(from, -half, ceiling, run.endX() - from, 2 * half, ReeferMeasures.LINER_M, STAINLESS);
        }
        roofPanels(foamZ + 0.002, skinZ - foamZ - 0.004);
    }

    private void layers(Run run, double half, double foamZ, double skinZ, double skin) {
        parts.box(run.fromX(), -half, skinZ, run.lengthX(), 2 * half, skin, STEEL);
        parts.box(run.fromX(), -half, foamZ, run.lengthX(), 2 * half, skinZ - foamZ, measures.foam());
    }

    private void roofPanels(double z, double dz) {
        for (Run run : Frame.bays(type)) {
            double end = Math.min(run.endX(), measures.frontX());
            int panels = Math.max(1, (int) Math.round((end - run.fromX()) / 1.5));
            double pitch = (end - run.fromX()) / panels;
            for (int i = 0; i < panels && pitch > 0.3; i++) {
                double x = run.fromX() + i * pitch + 0.03;
                cavities.add(
                        new Cavity(Cavity.Kind.ROOF, new Space(x, -1.05, z, pitch - 0.06, 2.10, dz, measures.foam())));
            }
        }
    }
}
