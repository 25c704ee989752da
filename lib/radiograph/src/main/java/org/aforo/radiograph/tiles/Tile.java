package org.aforo.radiograph.tiles;

/**
 * A decoded tile: per energy a plane of {@code (coreColumns + 2 apron) x (coreRows + 2 apron)} samples, apron included.
 *
 * @param bits stored bits of the widest energy
 */
public record Tile(int coreColumns, int coreRows, int apron, int bits, short[][] planes) {

    /** Samples in a row of a plane, apron included. */
    public int stride() {
        return coreColumns + 2 * apron;
    }

    /** Rows of a plane, apron included. */
    public int height() {
        return coreRows + 2 * apron;
    }

    /** The stored 16 bits of one core sample. */
    public short core(int plane, int column, int row) {
        return planes[plane][(row + apron) * stride() + column + apron];
    }
}
