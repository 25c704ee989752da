package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.FOAM;
import static org.aforo.virtualscanner.containers.Stock.STAINLESS;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * The insulated box: walls and roof of rigid foam between skins, foam under a floor of extruded aluminium T rails along x that lets cold
 * air pass below the cargo.
 *
 * <pre>
 *   ===  ===  ===   heads 32 mm, 63.5 mm above the base plate
 *    |    |    |    webs, about 65 mm apart
 *   ==============  base plate
 * </pre>
 */
final class ReeferBox {

    private final ReeferMeasures measures;
    private final ContainerType type;
    private final RandomGenerator random;
    private final Fill foam;
    private final Fill outer;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    ReeferBox(ReeferMeasures measures, RandomGenerator random) {
        this.measures = measures;
        this.type = measures.type();
        this.random = random;
        this.foam = FOAM.withDensity(Draws.between(random, 0.039, 0.046));
        this.outer = STEEL;
    }

    PartList build() {
        for (int side = -1; side <= 1; side += 2) {
            wall(side);
        }
        roof();
        underFloor();
        railsOfTees();
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void wall(int side) {
        double low = Frame.RAIL_HEIGHT + 0.0045;
        double high = type.heightM() - 0.078;
        double skin = measures.steelSkin();
        double inner = measures.linerY();
        double thick = Frame.FACE_Y - skin - inner - ReeferMeasures.LINER_M;
        double apart = Draws.between(random, 0.85, 1.25);
        for (Run run : Frame.wallRuns(type)) {
            across(side, run, Frame.FACE_Y - skin, skin, low, high, outer);
            across(side, run, inner + ReeferMeasures.LINER_M, thick, low, high, foam);
            panels(side, run, inner + ReeferMeasures.LINER_M, thick, Run.between(low, high), apart);
        }
        Run lined = Run.between(ReeferMeasures.DOOR_INNER_X, measures.frontX());
        across(side, lined, inner, ReeferMeasures.LINER_M, measures.floorZ() - 0.06, measures.ceilingZ(), STAINLESS);
    }

    private void across(int side, Run run, double y, double dy, double low, double high, Fill fill) {
        parts.box(run.fromX(), side > 0 ? y : -y - dy, low, run.lengthX(), dy, high - low, fill);
    }

    /** Hat-shaped posts of 1.2 mm behind the outer skin divide a wall into panels of foam. */
    private void panels(int side, Run run, double y, double thick, Run height, double apart) {
        int count = Math.max(1, (int) Math.round(run.lengthX() / apart));
        double pitch = run.lengthX() / count;
        for (int i = 0; i < count; i++) {
            double x = run.fromX() + i * pitch;
            if (i > 0) {
                stringer(side, x, y + thick, height);
            }
            double margin = 0.06;
            cavities.add(new Cavity(
                    Cavity.Kind.SIDE_INSULATION,
                    new Space(
                            x + margin,
                            side > 0 ? y + 0.002 : -y - thick + 0.002,
                            measures.floorZ() + 0.05,
                            pitch - 2 * margin,
                            thick - 0.004,
                            measures.ceilingZ() - measures.floorZ() - 0.10,
                            foam)));
        }
    }

    private void stringer(int side, double x, double outerY, Run height) {
        double depth = 0.030;
        double y = side > 0 ? outerY - depth : -outerY;
        double sheet = 0.0012;
        within(Space.ofAir(x - 0.020, y, height.fromX(), sheet, depth, height.lengthX()));
        within(Space.ofAir(x + 0.020, y, height.fromX(), sheet, depth, height.lengthX()));
        double cap = side > 0 ? y - sheet : -outerY + depth;
        within(Space.ofAir(x - 0.020, cap, height.fromX(), 0.0412, sheet, height.lengthX()));
    }

    private void within(Space space) {
        parts.add(Part.within(PartList.solid(space), PartList.middle(space), STEEL, foam));
    }

    private void roof() {
        double skin = 0.0010;
        double top = type.heightM() - 0.016;
        double from = Frame.CASTING_X;
        double length = type.lengthM() - 2 * from;
        double half = Frame.FACE_Y - 0.062;
        double ceiling = measures.ceilingZ();
        double foamZ = ceiling + ReeferMeasures.LINER_M;
        double thick = top - skin - foamZ;
        parts.box(0.110, -half, top - skin, type.lengthM() - 0.200, 2 * half, skin, outer);
        parts.box(0.110, -half, foamZ, measures.frontX() + 0.3 - 0.110, 2 * half, thick, foam);
        parts.box(
                ReeferMeasures.DOOR_INNER_X,
                -measures.linerY(),
                ceiling,
                measures.frontX() - ReeferMeasures.DOOR_INNER_X,
                2 * measures.linerY(),
                ReeferMeasures.LINER_M,
                STAINLESS);
        int panels = (int) Math.ceil(length / 1.6);
        double pitch = (measures.frontX() - 0.3) / panels;
        for (int i = 0; i < panels; i++) {
            cavities.add(new Cavity(
                    Cavity.Kind.ROOF,
                    new Space(0.2 + i * pitch, -1.05, foamZ + 0.002, pitch - 0.06, 2.10, thick - 0.004, foam)));
        }
    }

    private void underFloor() {
        double half = measures.linerY();
        double from = ReeferMeasures.DOOR_INNER_X - 0.01;
        double length = measures.frontX() + 0.3 - from;
        double foamZ = Underframe.TOP_Z + 0.001;
        double top = measures.floorZ() - ReeferMeasures.T_FLOOR_M;
        parts.box(from, -Frame.FACE_Y + 0.006, Underframe.TOP_Z, length, 2 * Frame.FACE_Y - 0.012, 0.001, STEEL);
        parts.box(from, -half, foamZ, length, 2 * half, top - foamZ, foam);
        int panels = (int) Math.ceil(length / 1.2);
        double pitch = (measures.frontX() - 0.3) / panels;
        // Bearers of dense foam and plywood would stand between the panels; the panels alone can hide something.
        for (int i = 0; i < panels; i++) {
            cavities.add(new Cavity(
                    Cavity.Kind.T_FLOOR,
                    new Space(
                            0.2 + i * pitch,
                            -half + 0.05,
                            foamZ + 0.002,
                            pitch - 0.06,
                            2 * half - 0.10,
                            top - foamZ - 0.004,
                            foam)));
        }
    }

    private void railsOfTees() {
        double from = ReeferMeasures.DOOR_INNER_X + 0.01;
        double length = measures.frontX() - 0.01 - from;
        double half = measures.linerY() - 0.005;
        double base = Draws.between(random, 0.0024, 0.0030);
        double web = Draws.between(random, 0.0028, 0.0034);
        double z = measures.floorZ() - ReeferMeasures.T_FLOOR_M;
        parts.box(from, -half, z, length, 2 * half, base, ALUMINIUM);
        int rails = (int) Math.round(2 * half / Draws.between(random, 0.063, 0.070));
        double pitch = 2 * half / rails;
        double head = 0.0035;
        for (int i = 0; i < rails; i++) {
            double y = -half + (i + 0.5) * pitch;
            parts.box(from, y - web / 2, z + base, length, web, ReeferMeasures.T_FLOOR_M - base - head, ALUMINIUM);
            parts.box(from, y - 0.016, measures.floorZ() - head, length, 0.032, head, ALUMINIUM);
        }
    }
}
