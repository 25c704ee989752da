package org.aforo.virtualscanner.concealments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Where there is room among parts: small cubes of a region, each marked when anything solid may reach into it. Errs on the full side: what
 * it calls free is free. A count of marked cubes below each corner (summed volume table) makes asking about a box cost eight look-ups.
 */
final class FreeRoom {

    private final Space region;
    private final double cellM;
    private final int columns;
    private final int rows;
    private final int levels;
    private final boolean[] full;
    private final int[] sums;
    private boolean summed;

    FreeRoom(Space region, double cellM) {
        this.region = region;
        this.cellM = cellM;
        columns = (int) (region.lengthX() / cellM + 1e-9);
        rows = (int) (region.lengthY() / cellM + 1e-9);
        levels = (int) (region.lengthZ() / cellM + 1e-9);
        full = new boolean[columns * rows * levels];
        sums = new int[(columns + 1) * (rows + 1) * (levels + 1)];
    }

    static FreeRoom among(Space region, List<Part> parts, double cellM) {
        FreeRoom room = new FreeRoom(region, cellM);
        parts.stream().filter(part -> part.fill() != null).forEach(room::mark);
        return room;
    }

    /** The region as far as it consists of whole cubes. */
    Space covered() {
        return Space.ofAir(region.x(), region.y(), region.z(), columns * cellM, rows * cellM, levels * cellM);
    }

    /** From now on something is there. */
    void mark(Space box) {
        int[] range = touched(box);
        for (int level = range[4]; level < range[5]; level++) {
            for (int row = range[2]; row < range[3]; row++) {
                int start = (level * rows + row) * columns;
                for (int column = range[0]; column < range[1]; column++) {
                    full[start + column] = true;
                }
            }
        }
        summed = false;
    }

    void mark(Part part) {
        Space box = Extents.of(part);
        if (upright(part)) {
            mark(box);
            return;
        }
        int[] range = touched(box);
        Reach reach = new Reach(part, cellM * Math.sqrt(3) / 2);
        for (int level = range[4]; level < range[5]; level++) {
            for (int row = range[2]; row < range[3]; row++) {
                int start = (level * rows + row) * columns;
                for (int column = range[0]; column < range[1]; column++) {
                    full[start + column] |= reach.covers(
                            region.x() + (column + 0.5) * cellM,
                            region.y() + (row + 0.5) * cellM,
                            region.z() + (level + 0.5) * cellM);
                }
            }
        }
        summed = false;
    }

    /**
     * The best place for a box that stands on the region's floor or on something.
     *
     * @param cost of a place, the smaller the better
     */
    Optional<Space> standing(double lengthX, double lengthY, double lengthZ, ToDoubleFunction<Space> cost) {
        sum();
        int nx = cells(lengthX);
        int ny = cells(lengthY);
        int nz = cells(lengthZ);
        Space best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row + ny <= rows; row++) {
            for (int column = 0; column + nx <= columns; column++) {
                int level = lowest(column, row, nx, ny, nz);
                if (level < 0) {
                    continue;
                }
                Space here = Space.ofAir(
                        region.x() + column * cellM,
                        region.y() + row * cellM,
                        region.z() + level * cellM,
                        lengthX,
                        lengthY,
                        lengthZ);
                double price = cost.applyAsDouble(here);
                if (price < least) {
                    least = price;
                    best = here;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The lowest height above which a footprint is free up to the region's top. */
    OptionalDouble bottom(double x, double y, double lengthX, double lengthY) {
        Space covered = covered();
        if (x < covered.x() || x + lengthX > covered.endX() || y < covered.y() || y + lengthY > covered.endY()) {
            return OptionalDouble.empty();
        }
        sum();
        int[] range = touched(Space.ofAir(x, y, region.z(), lengthX, lengthY, region.lengthZ()));
        int level = levels;
        while (level > 0 && marked(range[0], range[2], level - 1, range[1] - range[0], range[3] - range[2], 1) == 0) {
            level--;
        }
        return level == levels ? OptionalDouble.empty() : OptionalDouble.of(region.z() + level * cellM);
    }

    private int lowest(int column, int row, int nx, int ny, int nz) {
        for (int level = 0; level + nz <= levels; level++) {
            if (marked(column, row, level, nx, ny, nz) == 0) {
                return level;
            }
        }
        return -1;
    }

    private int cells(double length) {
        return Math.max(1, (int) Math.ceil(length / cellM - 1e-9));
    }

    private int[] touched(Space box) {
        return new int[] {
            floor(box.x() - region.x(), columns),
            ceil(box.endX() - region.x(), columns),
            floor(box.y() - region.y(), rows),
            ceil(box.endY() - region.y(), rows),
            floor(box.z() - region.z(), levels),
            ceil(box.endZ() - region.z(), levels)
        };
    }

    private int floor(double length, int most) {
        return Math.clamp((long) Math.floor(length / cellM + 1e-9), 0, most);
    }

    private int ceil(double length, int most) {
        return Math.clamp((long) Math.ceil(length / cellM - 1e-9), 0, most);
    }

    private static boolean upright(Part part) {
        Placement p = part.placement();
        return part.solid() instanceof Solid.Box
                && p.xy() == 0
                && p.xz() == 0
                && p.yx() == 0
                && p.yz() == 0
                && p.zx() == 0
                && p.zy() == 0;
    }

    private void sum() {
        if (summed) {
            return;
        }
        for (int level = 0; level < levels; level++) {
            for (int row = 0; row < rows; row++) {
                int line = 0;
                for (int column = 0; column < columns; column++) {
                    line += full[(level * rows + row) * columns + column] ? 1 : 0;
                    sums[corner(column + 1, row + 1, level + 1)] = line
                            + sums[corner(column + 1, row, level + 1)]
                            + sums[corner(column + 1, row + 1, level)]
                            - sums[corner(column + 1, row, level)];
                }
            }
        }
        summed = true;
    }

    private int marked(int x, int y, int z, int nx, int ny, int nz) {
        return sums[corner(x + nx, y + ny, z + nz)]
                - sums[corner(x, y + ny, z + nz)]
                - sums[corner(x + nx, y, z + nz)]
                - sums[corner(x + nx, y + ny, z)]
                + sums[corner(x, y, z + nz)]
                + sums[corner(x, y + ny, z)]
                + sums[corner(x + nx, y, z)]
                - sums[corner(x, y, z)];
    }

    private int corner(int x, int y, int z) {
        return (z * (rows + 1) + y) * (columns + 1) + x;
    }
}
