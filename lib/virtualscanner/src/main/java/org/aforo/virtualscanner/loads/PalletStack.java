package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;

/** A pallet's load of equal packages in upright columns, held by corner boards and straps. */
final class PalletStack {

    /** Left free round the edge for boards and straps. */
    static final double EDGE_M = 0.007;

    /** From so many layers on the lowest has all of its squeeze; told by the layer alone, so that stacks side by side stay level. */
    private static final double PRESSED_LAYERS = 12;

    private static final double HEADROOM_M = 0.08;
    private static final double BOARD_M = 0.004;
    private static final double BOARD_LEG_M = 0.05;
    private static final double STRAP_M = 0.0007;
    private static final double STRAP_WIDTH_M = 0.012;

    private final Stow stow;
    private final Dice dice;
    private final Packer packer;

    /** Makes the package of a layer that fills a space. */
    interface Packer {
        CargoUnit pack(Space outside, int layer);
    }

    /** Packages side by side: so many along x and along y, of such cells. */
    record Grid(int alongX, int alongY, double cellX, double cellY) {

        /** Whichever way round takes more; cells keep a little air, and stand together in the middle. */
        static Grid best(Space foot, Size size) {
            Grid straight = of(foot, size.longM(), size.shortM());
            Grid turned = of(foot, size.shortM(), size.longM());
            return turned.perLayer() > straight.perLayer() ? turned : straight;
        }

        private static Grid of(Space foot, double x, double y) {
            double roomX = foot.lengthX() - 2 * EDGE_M;
            double roomY = foot.lengthY() - 2 * EDGE_M;
            int alongX = Math.max(1, (int) Math.floor(roomX / x + 1e-6));
            int alongY = Math.max(1, (int) Math.floor(roomY / y + 1e-6));
            return new Grid(alongX, alongY, Math.min(roomX / alongX, x * 1.02), Math.min(roomY / alongY, y * 1.02));
        }

        int perLayer() {
            return alongX * alongY;
        }
    }

    /**
     * How the stack is built.
     *
     * @param packageHeightM the same for all stacks of a row, since their layers share a lean
     * @param layers from the bottom
     * @param inTopLayer packages in the last of them
     * @param squeeze by what share the lowest layer is pressed down, likewise
     * @param boundLayers layers that one strap holds together between corner boards; 1 for none
     */
    record Build(double packageHeightM, int layers, int inTopLayer, double squeeze, int boundLayers) {

        /** So many packages, if they are not too many for the height; the last layer as full as it comes. */
        static Build of(int packages, Grid grid, Size size, double heightM) {
            int most = Math.max(1, (int) ((heightM - HEADROOM_M - Pallet.HEIGHT_M) / size.highM()));
            int count = Math.clamp(packages, 1, most * grid.perLayer());
            int layers = Math.ceilDiv(count, grid.perLayer());
            return new Build(size.highM(), layers, count - (layers - 1) * grid.perLayer(), 0.005, 1);
        }
    }

    PalletStack(Stow stow, Packer packer) {
        this.stow = stow;
        this.dice = stow.dice();
        this.packer = packer;
    }

    /** The pallet and all on it. */
    void stand(PalletRows.Place place, Grid grid, Build build) {
        stow.putAll(Pallet.under(place.foot(), dice));
        List<Level> levels = levels(place, build);
        for (Level level : levels) {
            int here = level.number() == build.layers() - 1 ? build.inTopLayer() : grid.perLayer();
            layer(place.foot(), grid, here, level);
        }
        if (build.boundLayers() > 1) {
            boolean topWhole = build.inTopLayer() == grid.perLayer();
            bind(place.foot(), grid, levels.subList(0, levels.size() - (topWhole ? 0 : 1)), build.boundLayers());
        }
    }

    private List<Level> levels(PalletRows.Place place, Build build) {
        List<Level> levels = new ArrayList<>();
        double z = place.foot().z() + Pallet.HEIGHT_M;
        for (int layer = 0; layer < build.layers(); layer++) {
            double pressed = build.squeeze() * Math.max(0, 1 - layer / PRESSED_LAYERS);
            double height = build.packageHeightM() * (1 - pressed);
            double own = build.boundLayers() > 1 ? 0 : place.looseM() * dice.between(-0.8, 0.8);
            levels.add(new Level(z, height, place.lean().at(layer) + own, layer));
            z += height;
        }
        return levels;
    }

    /** So many equal packages spread over pallets made to them, none of the pallets quite like the next. */
    static void spread(Stow stow, Size size, int packages, FloorStow.Packer packer) {
        Dice dice = stow.dice();
        List<PalletRows.Place> places = PalletRows.stand(stow.room(), PalletRows.Kind.fitting(stow.room(), size), dice);
        int left = packages;
        for (int i = 0; i < places.size(); i++) {
            PalletRows.Place place = places.get(i);
            Grid grid = Grid.best(place.foot(), size);
            int usual = Math.ceilDiv(left, places.size() - i);
            boolean whole = dice.chance(0.7);
            int here = whole ? Math.max(1, usual / grid.perLayer()) * grid.perLayer() : usual;
            new PalletStack(stow, (outside, layer) -> packer.pack(outside))
                    .stand(place, grid, Build.of(here, grid, size, place.foot().lengthZ()));
            left -= here;
        }
        Dunnage.atDoors(stow);
    }

    private record Level(double z, double height, double shift, int number) {}

    private void layer(Space foot, Grid grid, int packages, Level level) {
        double startX = foot.x() + (foot.lengthX() - grid.alongX() * grid.cellX()) / 2 + level.shift();
        double startY = foot.y() + (foot.lengthY() - grid.alongY() * grid.cellY()) / 2;
        for (int n = 0; n < packages; n++) {
            int column = n / grid.alongY();
            int row = n % grid.alongY();
            double x = startX + column * grid.cellX();
            double y = startY + row * grid.cellY();
            stow.put(packer.pack(slack(x, y, grid, level), level.number()));
        }
    }

    /** A package is a little smaller than its cell and stands anywhere in it. */
    private Space slack(double x, double y, Grid grid, Level level) {
        double freeX = grid.cellX() * dice.between(0.004, 0.018);
        double freeY = grid.cellY() * dice.between(0.004, 0.018);
        return Space.ofAir(
                x + freeX * dice.between(0, 1),
                y + freeY * dice.between(0, 1),
                level.z(),
                grid.cellX() - freeX,
                grid.cellY() - freeY,
                level.height());
    }

    /** Corner boards and a strap or two round layers that stand straight over each other. */
    private void bind(Space foot, Grid grid, List<Level> levels, int together) {
        double lengthX = grid.alongX() * grid.cellX();
        double lengthY = grid.alongY() * grid.cellY();
        double startX = foot.x() + (foot.lengthX() - lengthX) / 2;
        double startY = foot.y() + (foot.lengthY() - lengthY) / 2;
        for (int from = 0; from < levels.size(); from += together) {
            Level lowest = levels.get(from);
            Level highest = levels.get(Math.min(from + together, levels.size()) - 1);
            double height = highest.z() + highest.height() - lowest.z();
            Space block = Space.ofAir(startX + lowest.shift(), startY, lowest.z(), lengthX, lengthY, height);
            stow.putAll(cornerBoards(block));
            straps(block, lowest.z() + height * dice.between(0.4, 0.6));
        }
    }

    private static List<Part> cornerBoards(Space block) {
        List<Part> boards = new ArrayList<>();
        for (double x : new double[] {block.x() - BOARD_M, block.endX()}) {
            for (double y : new double[] {block.y(), block.endY() - BOARD_LEG_M}) {
                boards.add(Part.box(x, y, block.z(), BOARD_M, BOARD_LEG_M, block.lengthZ(), Stuff.SOLID_BOARD));
            }
        }
        for (double x : new double[] {block.x(), block.endX() - BOARD_LEG_M}) {
            for (double y : new double[] {block.y() - BOARD_M, block.endY()}) {
                boards.add(Part.box(x, y, block.z(), BOARD_LEG_M, BOARD_M, block.lengthZ(), Stuff.SOLID_BOARD));
            }
        }
        return boards;
    }

    private void straps(Space block, double z) {
        double outside = BOARD_M + 0.001;
        for (double x : new double[] {block.x() - outside - STRAP_M, block.endX() + outside}) {
            stow.put(Part.box(x, block.y(), z, STRAP_M, block.lengthY(), STRAP_WIDTH_M, Stuff.PLASTIC_STRAP));
        }
        for (double y : new double[] {block.y() - outside - STRAP_M, block.endY() + outside}) {
            stow.put(Part.box(block.x(), y, z, block.lengthX(), STRAP_M, STRAP_WIDTH_M, Stuff.PLASTIC_STRAP));
        }
    }
}
