package org.aforo.radiograph.tiles;

/**
 * What a pyramid file holds.
 *
 * @param planes energies in every tile
 * @param bits stored bits of the widest energy
 * @param madeBy version of what made it; a file made by another version can be rebuilt from the original
 */
public record PyramidInfo(int columns, int rows, int frames, int planes, int bits, boolean signed, String madeBy) {

    public TileGrid grid() {
        return new TileGrid(columns, rows);
    }

    public int levels() {
        return grid().levels();
    }
}
