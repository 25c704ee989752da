package org.aforo.ledger;

import java.util.HashMap;
import java.util.Map;

/** The perfect subtrees of a tree of one size, out of tiles fetched as they are needed and each only once. */
public final class TileTree implements Merkle.Subtrees {

    /** Where tiles come from: a table, a folder, a far log. */
    public interface Source {
        /** The tile with at least that many hashes. */
        Tile tile(int level, long index, int width);
    }

    private record Place(int level, long index) {}

    private final long size;
    private final Source source;
    private final Map<Place, Tile> fetched = new HashMap<>();

    public TileTree(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public Hash hash(int level, long index) {
        int height = level % Tile.HEIGHT;
        long first = index << height;
        Place place = new Place(level / Tile.HEIGHT, first / Tile.WIDTH);
        Tile tile = fetched.computeIfAbsent(place, this::fetch);
        return tile.subtree((int) (first % Tile.WIDTH), height);
    }

    private Tile fetch(Place place) {
        int width = Tile.widthIn(size, place.level, place.index);
        Tile tile = source.tile(place.level, place.index, width);
        if (width == 0 || tile.width() < width) {
            throw new IllegalArgumentException("tile " + place + " has " + tile.width() + " hashes, needed " + width);
        }
        return tile;
    }
}
