package org.aforo.radiograph.tiles;

/**
 * Sizes of a pyramid: level 0 is the full image, each further level halves it (rounded up) until the whole fits one tile.
 *
 * @param columns of level 0
 * @param rows of level 0
 */
public record TileGrid(int columns, int rows) {

    /** Side of a tile without its apron. */
    public static final int CORE = 512;

    /** Neighbouring samples carried on each side of a tile, so that a 5 x 5 filter needs no second tile. */
    public static final int APRON = 2;

    public TileGrid {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a grid has at least one column and row: " + columns + "x" + rows);
        }
    }

    /** How many levels there are; at least one. */
    public int levels() {
        int level = 0;
        while (columnsAt(level) > CORE || rowsAt(level) > CORE) {
            level++;
        }
        return level + 1;
    }

    public int columnsAt(int level) {
        return halved(columns, level);
    }

    public int rowsAt(int level) {
        return halved(rows, level);
    }

    public int tileColumnsAt(int level) {
        return tiles(columnsAt(level));
    }

    public int tileRowsAt(int level) {
        return tiles(rowsAt(level));
    }

    /** Tiles of all levels of one frame. */
    public int tilesPerFrame() {
        int count = 0;
        for (int level = 0; level < levels(); level++) {
            count = Math.addExact(count, Math.multiplyExact(tileColumnsAt(level), tileRowsAt(level)));
        }
        return count;
    }

    /** Position of a tile among one frame's: level by level, row by row; -1 when there is no such tile. */
    public int ordinal(int level, int column, int row) {
        if (level < 0 || level >= levels() || column < 0 || row < 0) {
            return -1;
        }
        if (column >= tileColumnsAt(level) || row >= tileRowsAt(level)) {
            return -1;
        }
        int before = 0;
        for (int finer = 0; finer < level; finer++) {
            before += tileColumnsAt(finer) * tileRowsAt(finer);
        }
        return before + row * tileColumnsAt(level) + column;
    }

    private static int halved(int size, int level) {
        return (int) ((size + (1L << level) - 1) >> level);
    }

    private static int tiles(int size) {
        return (size + CORE - 1) / CORE;
    }
}
