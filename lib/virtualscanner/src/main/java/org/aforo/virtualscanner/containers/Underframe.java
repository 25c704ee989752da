package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What carries the floor: C sections 122 x 45 x 40 x 4 mm across, about 300 mm apart, 12.5 to 17.5 mm above the castings' base (ISO 668); at the
 * front of a longer container the tunnel for a trailer's gooseneck, 1,029 mm wide and 120 mm high (ISO 1496-1, annex D).
 */
final class Underframe {

    static final double MEMBER_Z = 0.0168;
    static final double MEMBER_HEIGHT = 0.122;
    static final double TOP_Z = MEMBER_Z + MEMBER_HEIGHT;

    /** Above any floor board. */
    static final double FLOOR_Z = TOP_Z + 0.030;

    private static final double HALF_TUNNEL = 1.029 / 2;
    private static final double TUNNEL_TOP_Z = 0.120;
    private static final double FRONT_SILL_X = 0.080;

    private final ContainerType type;
    private final RandomGenerator random;
    private final double apartM;
    private final double wallM;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    Underframe(ContainerType type, double apartM, RandomGenerator random) {
        this.type = type;
        this.random = random;
        this.apartM = apartM;
        this.wallM = Draws.about(random, 0.0039, 0.05);
    }

    PartList build() {
        double tunnel = type.lengthM() > 7 ? Draws.between(random, 3.15, 3.5) : 0;
        double end = type.lengthM() - Frame.CASTING_X - tunnel;
        acrossAll(Frame.CASTING_X + 0.01, tunnel > 0 ? end - 0.05 : end);
        forkPockets();
        bolsters();
        if (tunnel > 0) {
            tunnel(end, type.lengthM() - FRONT_SILL_X);
        }
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void acrossAll(double from, double to) {
        double width = 2 * (Frame.FACE_Y - 0.006);
        int gaps = (int) Math.ceil((to - from) / apartM);
        double pitch = (to - from) / gaps;
        double last = from;
        for (int i = 0; i <= gaps; i++) {
            double x = Math.min(from + i * pitch + Draws.between(random, -0.008, 0.008), to - 0.078);
            if (taken(new Run(x - 0.010, 0.095))) {
                continue;
            }
            // Every fifth carries a joint of floor boards and has a wider flange.
            member(x, -width / 2, width, i % 5 == 0 ? 0.075 : 0.045);
            if (x - last > 0.15) {
                cavity(last + 0.08, x - 0.005, -width / 2 + 0.06, width - 0.12);
            }
            last = x;
        }
    }

    private void member(double x, double y, double width, double flange) {
        parts.box(x, y, MEMBER_Z, wallM, width, MEMBER_HEIGHT, STEEL);
        parts.box(x + wallM, y, TOP_Z - wallM, flange - wallM, width, wallM, STEEL);
        parts.box(x + wallM, y, MEMBER_Z, 0.040 - wallM, width, wallM, STEEL);
    }

    private void cavity(double from, double to, double y, double width) {
        if (to - from > 0.05 && !taken(Run.between(from, to))) {
            cavities.add(new Cavity(
                    Cavity.Kind.FLOOR,
                    Space.ofAir(from, y, MEMBER_Z + 0.008, to - from, width, MEMBER_HEIGHT - 0.016)));
        }
    }

    /** Forklift pockets and castings leave no room for a member. */
    private boolean taken(Run run) {
        return ForkPockets.of(type).stream().anyMatch(run::meets)
                || Frame.midcastings(type).stream().anyMatch(run::meets);
    }

    /** Between the middle castings of a 45' container: two members that take the load of a stack. */
    private void bolsters() {
        double half = Frame.BETWEEN_CASTINGS_Y;
        for (Run run : Frame.midcastings(type)) {
            boolean overTunnel = run.fromX() > type.lengthM() / 2;
            double from = overTunnel ? HALF_TUNNEL + 0.056 : 0;
            for (double x = run.fromX() + 0.004; x < run.endX() - 0.1; x += 0.085) {
                for (int side = -1; side <= 1; side += 2) {
                    double y = side > 0 ? from : -half;
                    Space beam = Space.ofAir(x, y, MEMBER_Z, 0.080, half - from, MEMBER_HEIGHT);
                    parts.tubeY(beam, type.reefer() ? 0.0035 : 0.006, STEEL);
                }
            }
        }
    }

    /** Each pocket is a box through the frame: sides and roof of 3 mm plate, straps of 6 mm below its mouths. */
    private void forkPockets() {
        double half = Frame.FACE_Y - 0.007;
        for (Run pocket : ForkPockets.of(type)) {
            double height = ForkPockets.TOP_Z - MEMBER_Z;
            parts.box(pocket.fromX() - 0.006, -half, MEMBER_Z, 0.006, 2 * half, height, STEEL);
            parts.box(pocket.endX(), -half, MEMBER_Z, 0.006, 2 * half, height, STEEL);
            parts.box(pocket.fromX(), -half, ForkPockets.TOP_Z, pocket.lengthX(), 2 * half, 0.0045, STEEL);
            parts.boxes(pocket.fromX(), half - 0.200, 0.0065, pocket.lengthX(), 0.200, 0.006, STEEL);
        }
    }

    private void tunnel(double from, double to) {
        double length = to - from;
        parts.box(from, -HALF_TUNNEL, TUNNEL_TOP_Z, length, 2 * HALF_TUNNEL, wallM, STEEL);
        parts.boxes(from, HALF_TUNNEL, MEMBER_Z, length, wallM, MEMBER_HEIGHT, STEEL);
        parts.boxes(from, HALF_TUNNEL + wallM, MEMBER_Z, length, 0.050, wallM, STEEL);
        // The bolster that ends it, and bows under the floor between plate and boards.
        parts.box(from - 0.045, -HALF_TUNNEL, MEMBER_Z, 0.040, 2 * HALF_TUNNEL, 0.012, STEEL);
        double side = HALF_TUNNEL + wallM + 0.051;
        double span = Frame.FACE_Y - 0.006 - side;
        int bows = (int) Math.round(length / apartM);
        double pitch = length / bows;
        for (int i = 0; i < bows; i++) {
            double x = from + (i + 0.5) * pitch;
            parts.box(
                    x, -HALF_TUNNEL, TUNNEL_TOP_Z + wallM, 0.060, 2 * HALF_TUNNEL, TOP_Z - TUNNEL_TOP_Z - wallM, STEEL);
            if (taken(new Run(x, 0.045))) {
                continue;
            }
            member(x, side, span, 0.045);
            member(x, -side - span, span, 0.045);
            if (i > 0) {
                cavity(x - pitch + 0.05, x - 0.005, side + 0.055, span - 0.11);
                cavity(x - pitch + 0.05, x - 0.005, -side - span + 0.055, span - 0.11);
            }
        }
    }
}
