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

    static final double RAIL_HEIGHT = 0.162;
    private static final double CASTING_WALL = 0.0165;
    private static final double POST_WALL = 0.006;
    private static final double POST_X = 0.150;

    private final ContainerType type;
    private final RandomGenerator random;
    private final PartList parts = new PartList();
    private final List<Cavity> cavities = new ArrayList<>();

    Frame(ContainerType type, RandomGenerator random) {
        this.type = type;
        this.random = random;
    }

    /**
     * All of it.
     *
     * @param headerZ underside of the door header: upper edge of the door opening
     */
    PartList build(double headerZ) {
        corners(0, true);
        corners(type.lengthM() - CASTING_X, false);
        // A 45' container is lifted and stacked by castings at a 40' container's corners.
        midcastings(type).forEach(run -> midposts(run.fromX()));
        rails();
        ends(headerZ);
        return parts;
    }

    List<Cavity> cavities() {
        return cavities;
    }

    private void corners(double x, boolean doorEnd) {
        double postX = doorEnd ? x + 0.008 : x + CASTING_X - 0.008 - POST_X;
        double wall = Draws.about(random, doorEnd || type.reefer() ? 0.0075 : POST_WALL, 0.04);
        for (int side = -1; side <= 1; side += 2) {
            castings(x, side);
            post(postX, side, wall, CASTING_Z, type.heightM() - CASTING_Z, true);
            if (doorEnd) {
                // The inner channel that carries the hinges and takes the lashing (J-bar), hot rolled 12 mm.
                double y = side > 0 ? POST_INNER_Y + 0.010 : -POST_INNER_Y - 0.010 - 0.012;
                parts.box(postX + wall, y, CASTING_Z, 0.040, 0.012, type.heightM() - 2 * CASTING_Z, STEEL);
            }
        }
    }

    private void castings(double x, int side) {
        for (int up = 0; up < 2; up++) {
            double z = up == 0 ? 0 : type.heightM() - CASTING_Z;
            double y = side > 0 ? HALF_WIDTH - CASTING_Y : -HALF_WIDTH;
            Space outer = Space.ofAir(x, y, z, CASTING_X, CASTING_Y, CASTING_Z);
            Space inner = outer.within(CASTING_WALL);
            parts.shell(outer, CASTING_WALL, STEEL);
            // The stadium-shaped apertures: 124.5 x 63.5 mm for twist locks, 79.5 x 51 mm at the sides and ends (as
            // boxes of their area).
            double holeZ = up == 0 ? z : inner.endZ();
            hole(x + CASTING_X / 2 - 0.0585, y + CASTING_Y / 2 - 0.030, holeZ, 0.117, 0.060, CASTING_WALL);
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

    private void post(double x, int side, double wall, double fromZ, double toZ, boolean hiding) {
        double width = FACE_Y - POST_INNER_Y;
        double y = side > 0 ? POST_INNER_Y : -FACE_Y;
        Space outer = Space.ofAir(x, y, fromZ, POST_X, width, toZ - fromZ);
        parts.tubeZ(outer, wall, STEEL);
        if (hiding) {
            cavities.add(new Cavity(
                    Cavity.Kind.CORNER_POST,
                    Space.ofAir(
                            x + 0.056,
                            y + wall + 0.001,
                            fromZ + 0.01,
                            POST_X - 0.064,
                            width - 2 * wall - 0.002,
                            toZ - fromZ - 0.02)));
        }
    }

    private void midposts(double x) {
        for (int side = -1; side <= 1; side += 2) {
            castings(x, side);
            post(x + 0.014, side, 0.008, CASTING_Z, type.heightM() - CASTING_Z, false);
        }
    }

    /** Bottom rails [ 162 x 48 x 4.5 and top rails, square tubes 60 x 3; forklift pockets cut the bottom rails of 20' containers. */
    private void rails() {
        Run between = Run.between(CASTING_X, type.lengthM() - CASTING_X);
        List<Run> castings = midcastings(type);
        double wall = Draws.about(random, 0.0045, 0.05);
        List<Run> pockets = ForkPockets.of(type);
        for (Run run : between.outside(pockets.isEmpty() ? castings : pockets)) {
            parts.boxes(run.fromX(), FACE_Y - wall, 0.016, run.lengthX(), wall, RAIL_HEIGHT - 0.016, STEEL);
            parts.boxes(run.fromX(), FACE_Y - 0.030, 0.012, run.lengthX(), 0.030 - wall, 0.0045, STEEL);
            parts.boxes(run.fromX(), FACE_Y - 0.048, RAIL_HEIGHT, run.lengthX(), 0.048, 0.0045, STEEL);
        }
        for (Run run : pockets) {
            double height = RAIL_HEIGHT - ForkPockets.TOP_Z;
            parts.boxes(run.fromX(), FACE_Y - wall, ForkPockets.TOP_Z, run.lengthX(), wall, height, STEEL);
            parts.boxes(run.fromX(), FACE_Y - 0.048, RAIL_HEIGHT, run.lengthX(), 0.048, 0.0045, STEEL);
        }
        double topWall = Draws.about(random, 0.003, 0.05);
        double top = type.heightM() - 0.016;
        for (Run run : between.outside(castings)) {
            for (int side = -1; side <= 1; side += 2) {
                double y = side > 0 ? FACE_Y - 0.060 : -FACE_Y;
                parts.tubeX(Space.ofAir(run.fromX(), y, top - 0.060, run.lengthX(), 0.060, 0.060), topWall, STEEL);
            }
        }
    }

    /** Where a 45' container has castings and posts at a 40' container's corners. */
    private static List<Run> midcastings(ContainerType type) {
        double inset = (type.lengthM() - ContainerType.DRY_40_HIGH.lengthM()) / 2;
        return inset > 0
                ? List.of(new Run(inset, CASTING_X), new Run(type.lengthM() - inset - CASTING_X, CASTING_X))
                : List.of();
    }

    /** Stretches of side wall between posts. */
    static List<Run> wallRuns(ContainerType type) {
        List<Run> posts = midcastings(type).stream()
                .map(casting -> new Run(casting.fromX() + 0.014, POST_X))
                .toList();
        return Run.between(0.008 + POST_X, type.lengthM() - 0.008 - POST_X).outside(posts);
    }

    private void ends(double headerZ) {
        double span = 2 * POST_INNER_Y;
        double front = type.lengthM();
        double roofZ = type.heightM() - 0.016;
        // Door sill and header; their castings stand at both ends.
        parts.tubeY(Space.ofAir(0.010, -POST_INNER_Y, 0.014, 0.100, span, 0.146), 0.0045, STEEL);
        parts.tubeY(Space.ofAir(0.010, -POST_INNER_Y, headerZ, 0.100, span, roofZ - headerZ), 0.004, STEEL);
        parts.tubeY(Space.ofAir(front - 0.075, -POST_INNER_Y, 0.014, 0.060, span, 0.146), 0.004, STEEL);
        parts.tubeY(Space.ofAir(front - 0.075, -POST_INNER_Y, roofZ - 0.060, 0.060, span, 0.060), 0.004, STEEL);
    }
}
