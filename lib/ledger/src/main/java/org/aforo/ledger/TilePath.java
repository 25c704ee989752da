package org.aforo.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile or an entry bundle in C2SP tlog-tiles, below the log's prefix: {@code tile/0/x001/234.p/5}.
 *
 * @param level tile level, or {@link #ENTRIES} for an entry bundle
 * @param index number of the tile within its level
 * @param width hashes or entries asked for, 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** The level standing for entry bundles. */
    public static final int ENTRIES = -1;

    private static final Pattern SHAPE =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public static Parsed<TilePath> parse(String path) {
        return Parsing.of(() -> read(path));
    }

    private static TilePath read(String path) throws Malformed {
        Matcher matcher = SHAPE.matcher(path);
        if (!matcher.matches() || matcher.group(2).startsWith("x000")) {
            throw new Malformed("tile path", "expected tile/<level or entries>/<x000-grouped index>[.p/<width>]");
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? Tile.WIDTH : Integer.parseInt(matcher.group(3));
        if (level > 63 || (matcher.group(3) != null && width >= Tile.WIDTH)) {
            throw new Malformed("tile path", "level up to 63, partial width 1 to 255");
        }
        return new TilePath(level, index, width);
    }

    @Override
    public String toString() {
        StringBuilder grouped = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            grouped.insert(0, String.format("x%03d/", rest % 1000));
        }
        String partial = width < Tile.WIDTH ? ".p/" + width : "";
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + grouped + partial;
    }
}
