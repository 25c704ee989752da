package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.ALUMINIUM;
import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * Foam and bearers under a floor of extruded aluminium T rails along x, through which cold air passes below the cargo.
 *
 * <pre>
 *   ===  ===  ===   heads 32 mm, 63 mm above the base plate's underside
 *    |    |    |    webs, about 65 mm apart
 *   ==============  base plate
 *   foam, bearers across
 *   --------------  skin of 1 mm on the cross members
 * </pre>
 */
final class ReeferFloor {

    private static final double HEAD_Y = 0.032;
    private static final double HEAD_Z = 0.0035;

    private final ReeferMeasures measures;
    private final RandomGenerator random;
    private final PartList parts;
    private final List<Cavity> cavities = new ArrayList<>();

    /** A floor that is laid onto an underframe. */
    ReeferFloor(ReeferMeasures measures, PartList underframe, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
        this.parts = underframe;
    }

    void lay() {
        Run run = Run.between(ReeferMeasures.DOOR_INNER_X + 0.002, measures.frontX());
        insulation(run);
        rails(Run.between(run.fromX() + 0.005, run.endX() - 0.005));
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void insulation(Run run) {
        double half = measures.linerY();
        double bottom = Underframe.TOP_Z + 0.001;
        double thick = measures.floorZ() - ReeferMeasures.T_FLOOR_M - bottom;
        double skinHalf = Frame.FACE_Y - 0.007;
        parts.box(run.fromX(), -skinHalf, Underframe.TOP_Z, run.lengthX(), 2 * skinHalf, 0.001, STEEL);
        parts.box(run.fromX(), -half, bottom, run.lengthX(), 2 * half, thick, measures.foam());
        int panels = (int) Math.round(run.lengthX() / Draws.between(random, 1.0, 1.3));
        double pitch = run.lengthX() / panels;
        Fill wood = Fill.of("wood_cellulose", 0.72);
        for (int i = 0; i < panels; i++) {
            double x = run.fromX() + i * pitch;
            if (i > 0) {
                Space bearer = Space.ofAir(x - 0.025, -half, bottom, 0.050, 2 * half, thick);
                parts.add(Part.within(PartList.solid(bearer), PartList.middle(bearer), wood, measures.foam()));
            }
            cavities.add(new Cavity(
                    Cavity.Kind.T_FLOOR,
                    new Space(
                            x + 0.03,
                            -half + 0.02,
                            bottom + 0.002,
                            pitch - 0.06,
                            2 * half - 0.04,
                            thick - 0.004,
                            measures.foam())));
        }
    }

    private void rails(Run run) {
        double half = measures.linerY() - 0.004;
        double base = Draws.between(random, 0.0020, 0.0026);
        double web = Draws.between(random, 0.0024, 0.0030);
        double z = measures.floorZ() - ReeferMeasures.T_FLOOR_M;
        double webHeight = ReeferMeasures.T_FLOOR_M - base - HEAD_Z;
        parts.box(run.fromX(), -half, z, run.lengthX(), 2 * half, base, ALUMINIUM);
        int rails = (int) Math.round(2 * half / Draws.between(random, 0.063, 0.070));
        double pitch = 2 * half / rails;
        for (int i = 0; i < rails; i++) {
            double y = -half + (i + 0.5) * pitch;
            parts.box(run.fromX(), y - web / 2, z + base, run.lengthX(), web, webHeight, ALUMINIUM);
            parts.box(
                    run.fromX(), y - HEAD_Y / 2, measures.floorZ() - HEAD_Z, run.lengthX(), HEAD_Y, HEAD_Z, ALUMINIUM);
        }
    }
}
