package org.aforo.virtualscanner.containers;

import static org.aforo.virtualscanner.containers.Stock.STEEL;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Part;

/**
 * The steel frame that carries a container's stack: eight corner castings (ISO 1161: 178 x 162 x 118 mm), four posts, rails, sills and
 * headers. Sections as makers' drawings commonly have them.
 */
final class Frame {

    static final double CASTING_X = 0.178;
    static final double CASTING_Y = 0.162;
    static final double CASTING_Z = 0.118;
    static final double HALF_WIDTH = ContainerType.WIDTH_M / 2;

    /** Faces of rails, posts and walls lie behind the castings' faces. */
    static final double FACE_Y = HALF_WIDTH - 0.005;

    /** Inner face of posts: the clear width between them is 2.34 m. */
    static final double POST_INNER_Y = 1.171;

    /** What spans from casting to casting ends here. */
    static final double BETWEEN_CASTINGS_Y = HALF_WIDTH - CASTING_Y - 0.001;

    /** Upper face of the bottom rails. */
    static final double RAIL_TOP_Z = 0.1665;

    /** Inner face of the top rails, and their underside below the container's top. */
    static final double TOP_RAIL_INNER_Y = FACE_Y - 0.060;

    static final double TOP_RAIL_DOWN = 0.076;

    /** Sill and header of the door end stand between these. */
    static final double SILL_FROM_X = 0.050;

    static final double SILL_TO_X = 0.112;

    private static final double CASTING_WALL = 0.0165;
    private static final double POST_X = 0.168;
    private static final double TOP_DOWN = 0.016;

    private final ContainerType type;
    private final double headerDown;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    /**
     * A frame.
     *
     * @param headerDown underside of the door header below the container's top; it hangs below the castings
     */
    Frame(ContainerType type, double headerDown, RandomGenerator random) {
        this.type = type;
        this.headerDown = headerDown;
        this.random = random;
    }

    PartList build() {
        corner(0, true);
        corner(type.lengthM() - CASTING_X, false);
        // A 45' container is lifted and stacked by castings at a 40' container's corners.
        midcastings(type).forEach(run -> corner(run.fromX()));
        rails();
        ends();
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    /** Where a 45' container has castings and posts at a 40' container's corners. */
    static List<Run> midcastings(ContainerType type) {
        double inset = (type.lengthM() - ContainerType.DRY_40_HIGH.lengthM()) / 2;
        return inset > 0
                ? List.of(new Run(inset, CASTING_X), new Run(type.lengthM() - inset - CASTING_X, CASTING_X))
                : List.of();
    }

    /** Stretches between castings, of rails, walls and roof alike. */
    static List<Run> bays(ContainerType type) {
        return Run.between(CASTING_X, type.lengthM() - CASTING_X).outside(midcastings(type));
    }

    private void corner(double x, boolean doorEnd) {
        double postX = doorEnd ? x + 0.008 : x + CASTING_X - 0.008 - POST_X;
        double wall = Draws.about(random, type.reefer() ? 0.0095 : doorEnd ? 0.0075 : 0.0065, 0.04);
        for (int side = -1; side <= 1; side += 2) {
            castings(x, side);
            post(postX, side, wall);
            if (doorEnd || type.reefer()) {
                // The inner channel that carries the hinges and takes the lashing (J-bar), hot rolled 12 mm.
                double y = side > 0 ? POST_INNER_Y + 0.010 : -POST_INNER_Y - 0.022;
                parts.box(postX + wall, y, CASTING_Z, 0.040, 0.012, type.heightM() - 2 * CASTING_Z, STEEL);
            }
            cavity(postX, side, wall);
        }
    }

    /** In the middle of a 45' container. */
    private void corner(double x) {
        for (int side = -1; side <= 1; side += 2) {
            castings(x, side);
            post(x + (CASTING_X - POST_X) / 2, side, type.reefer() ? 0.005 : 0.008);
        }
    }

    private void castings(double x, int side) {
        for (int up = 0; up < 2; up++) {
            double z = up == 0 ? 0 : type.heightM() - CASTING_Z;
            double y = side > 0 ? HALF_WIDTH - CASTING_Y : -HALF_WIDTH;
            Space outer = Space.ofAir(x, y, z, CASTING_X, CASTING_Y, CASTING_Z);
            Space inner = outer.within(CASTING_WALL);
            parts.shell(outer, CASTING_WALL, STEEL);
            // Apertures: 124.5 x 63.5 mm for twist locks, 79.5 x 51 mm at sides and ends, here boxes of their area.
            hole(
                    x + CASTING_X / 2 - 0.0585,
                    y + CASTING_Y / 2 - 0.030,
                    up == 0 ? z : inner.endZ(),
                    0.117,
                    0.060,
                    CASTING_WALL);
            double sideY = side > 0 ? inner.endY() : y;
            hole(x + CASTING_X / 2 - 0.036, sideY, z + CASTING_Z / 2 - 0.0245, 0.072, CASTING_WALL, 0.049);
            double endX = x < type.lengthM() / 2 ? x : inner.endX();
            hole(endX, y + CASTING_Y / 2 - 0.036, z + CASTING_Z / 2 - 0.0245, CASTING_WALL, 0.072, 0.049);
        }
    }

    private void hole(double x, double y, double z, double dx, double dy, double dz) {
        Space space = Space.ofAir(x, y, z, dx, dy, dz);
        parts.add(Part.hollow(PartList.solid(space), PartList.middle(space), STEEL));
    }

    private void post(double x, int side, double wall) {
        double y = side > 0 ? POST_INNER_Y : -FACE_Y;
        double height = type.heightM() - 2 * CASTING_Z;
        parts.tubeZ(Space.ofAir(x, y, CASTING_Z, POST_X, FACE_Y - POST_INNER_Y, height), wall, STEEL);
    }

    private void cavity(double postX, int side, double wall) {
        double y = side > 0 ? POST_INNER_Y : -FACE_Y;
        double height = type.heightM() - 2 * CASTING_Z;
        double width = FACE_Y - POST_INNER_Y - 2 * wall - 0.002;
        cavities.add(new Cavity(
                Cavity.Kind.CORNER_POST,
                Space.ofAir(postX + 0.056, y + wall + 0.001, CASTING_Z + 0.01, POST_X - 0.066, width, height - 0.02)));
    }

    /** Bottom rails [ 162 x 48 x 4.5 and top rails, square tubes 60 x 3; forklift pockets cut the bottom rails of 20' containers. */
    private void rails() {
        double wall = Draws.about(random, type.reefer() ? 0.0056 : 0.0045, 0.05);
        List<Run> pockets = ForkPockets.of(type);
        List<Run> bottom = pockets.isEmpty()
                ? bays(type)
                : Run.between(CASTING_X, type.lengthM() - CASTING_X).outside(pockets);
        for (Run run : bottom) {
            bottomRail(run, 0.0165, wall);
            parts.boxes(run.fromX(), FACE_Y - 0.030, 0.012, run.lengthX(), 0.030, 0.0045, STEEL);
        }
        pockets.forEach(run -> bottomRail(run, ForkPockets.TOP_Z, wall));
        double topWall = Draws.about(random, 0.003, 0.05);
        double top = type.heightM() - TOP_RAIL_DOWN;
        for (Run run : bays(type)) {
            for (int side = -1; side <= 1; side += 2) {
                double y = side > 0 ? TOP_RAIL_INNER_Y : -FACE_Y;
                parts.tubeX(Space.ofAir(run.fromX(), y, top, run.lengthX(), 0.060, 0.060), topWall, STEEL);
            }
        }
    }

    private void bottomRail(Run run, double lowZ, double wall) {
        double flangeZ = RAIL_TOP_Z - 0.0045;
        parts.boxes(run.fromX(), FACE_Y - wall, lowZ, run.lengthX(), wall, flangeZ - lowZ, STEEL);
        parts.boxes(run.fromX(), FACE_Y - 0.048, flangeZ, run.lengthX(), 0.048, 0.0045, STEEL);
    }

    /** Sills and headers; a refrigerated container's are stiffer, for its doors' and machinery's weight. */
    private void ends() {
        double half = BETWEEN_CASTINGS_Y;
        double deep = SILL_TO_X - SILL_FROM_X;
        double headerZ = type.heightM() - headerDown;
        double front = type.lengthM() - 0.075;
        double frontZ = type.heightM() - CASTING_Z;
        parts.tubeY(
                Space.ofAir(SILL_FROM_X, -half, 0.014, deep, 2 * half, 0.146), type.reefer() ? 0.010 : 0.006, STEEL);
        parts.tubeY(
                Space.ofAir(SILL_FROM_X, -half, headerZ, deep, 2 * half, headerDown - TOP_DOWN),
                type.reefer() ? 0.009 : 0.005,
                STEEL);
        parts.tubeY(Space.ofAir(front, -half, 0.014, 0.060, 2 * half, 0.146), type.reefer() ? 0.008 : 0.004, STEEL);
        parts.tubeY(Space.ofAir(front, -half, frontZ, 0.060, 2 * half, CASTING_Z - TOP_DOWN), 0.004, STEEL);
        // Webs below the header, from casting to post.
        double down = headerDown - CASTING_Z;
        parts.boxes(SILL_FROM_X, half, headerZ, deep, POST_INNER_Y - half, down, STEEL.withDensity(2.2));
    }
}
