package org.aforo.ledger;

/**
 * A full or partial tile of C2SP tlog-tiles: up to 256 neighbouring hashes of one tile level, 32 bytes each.
 *
 * @param level tile level; a hash on level {@code n} stands for 256^n leaves
 * @param index number of the tile within its level
 * @param hashes the hashes, one after the other
 */
public record Tile(int level, long index, byte[] hashes) {

    public static final int WIDTH = 256;
    /** log2 of the width: tree levels in one tile level. */
    public static final int HEIGHT = 8;

    public Tile {
        if (hashes.length == 0 || hashes.length % Hash.BYTES != 0 || hashes.length > WIDTH * Hash.BYTES) {
            throw new IllegalArgumentException(
                    "a tile has 1 to 256 hashes of 32 bytes, not " + hashes.length + " bytes");
        }
    }

    public int width() {
        return hashes.length / Hash.BYTES;
    }

    public Hash hash(int position) {
        byte[] one = new byte[Hash.BYTES];
        System.arraycopy(hashes, position * Hash.BYTES, one, 0, Hash.BYTES);
        return Hash.of(one);
    }

    /** Hash over {@code 2^height} neighbouring hashes of the tile, the first of them at {@code position}. */
    public Hash subtree(int position, int height) {
        if (height == 0) {
            return hash(position);
        }
        int half = 1 << (height - 1);
        return Hash.ofNode(subtree(position, height - 1), subtree(position + half, height - 1));
    }

    /** How many hashes the tile has in a tree of that size: 0 when it does not exist, 256 when it is full. */
    public static int widthIn(long size, int level, long index) {
        // Beyond 63 bits there is nothing to count; a shift by 64 would wrap.
        long hashes = level * HEIGHT > 62 ? 0 : size >> (level * HEIGHT);
        return (int) Math.max(0, Math.min(WIDTH, hashes - index * WIDTH));
    }
}
