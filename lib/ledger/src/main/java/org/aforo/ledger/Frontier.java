package org.aforo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The growing right edge of the tree: per tile level the hashes that do not fill a tile yet. Enough to append and to name the
 * root, however large the tree. Not safe for use by several threads.
 */
public final class Frontier {

    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** The edge of the empty tree. */
    public Frontier() {}

    /**
     * The edge of a tree of that size.
     *
     * @param partials from level 0 upwards, the hashes of the partial tile of each level
     */
    public Frontier(long size, List<List<Hash>> partials) {
        this.size = size;
        for (int level = 0; level < partials.size(); level++) {
            List<Hash> partial = partials.get(level);
            long wanted = (size >> (level * Tile.HEIGHT)) % Tile.WIDTH;
            if (partial.size() != wanted) {
                throw new IllegalArgumentException("level " + level + " of a tree of " + size + " has " + wanted
                        + " hashes at its edge, not " + partial.size());
            }
            levels.add(new ArrayList<>(partial));
        }
        if (size >> (partials.size() * Tile.HEIGHT) != 0) {
            throw new IllegalArgumentException(partials.size() + " levels are too few for a tree of " + size);
        }
    }

    public long size() {
        return size;
    }

    /**
     * Adds a leaf.
     *
     * @param filled told every tile that this leaf fills, with the hash over the whole tile
     */
    public void append(Hash leaf, BiConsumer<Tile, Hash> filled) {
        Hash hash = leaf;
        int level = 0;
        while (true) {
            if (levels.size() == level) {
                levels.add(new ArrayList<>());
            }
            List<Hash> edge = levels.get(level);
            edge.add(hash);
            if (edge.size() < Tile.WIDTH) {
                break;
            }
            Tile tile = new Tile(level, size >> ((level + 1) * Tile.HEIGHT), join(edge));
            hash = tile.subtree(0, Tile.HEIGHT);
            filled.accept(tile, hash);
            edge.clear();
            level++;
        }
        size++;
    }

    public Hash root() {
        @Nullable Hash root = null;
        for (List<Hash> edge : levels) {
            root = fold(edge, root);
        }
        return root == null ? Merkle.EMPTY_ROOT : root;
    }

    /** Joins the perfect subtrees of one edge, narrowest and rightmost first, to what stands right of them. */
    private static @Nullable Hash fold(List<Hash> edge, @Nullable Hash right) {
        @Nullable Hash joined = right;
        int end = edge.size();
        while (end > 0) {
            int width = Integer.lowestOneBit(end);
            Hash subtree = subtree(edge, end - width, end);
            joined = joined == null ? subtree : Hash.ofNode(subtree, joined);
            end -= width;
        }
        return joined;
    }

    private static Hash subtree(List<Hash> edge, int from, int to) {
        if (to - from == 1) {
            return edge.get(from);
        }
        int middle = (from + to) >>> 1;
        return Hash.ofNode(subtree(edge, from, middle), subtree(edge, middle, to));
    }

    private static byte[] join(List<Hash> hashes) {
        byte[] joined = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).toBytes(), 0, joined, i * Hash.BYTES, Hash.BYTES);
        }
        return joined;
    }
}
