package org.aforo.server.examinations.replay;

import java.util.Optional;
import java.util.Set;
import org.aforo.server.scans.ScanView;
import tools.jackson.databind.JsonNode;

/**
 * How long a place of a scan was on screen during a reading, by the record of what was shown: means over the cells that the place covers, each
 * for as much as it is covered. A record of the first version counted what lay under a comparison too: there it is the most it can have been.
 *
 * @param inSight seconds
 * @param close seconds at which a sample took half a screen pixel or more
 * @param whole seconds the scan was on screen at all
 */
record SpotSeconds(double inSight, double close, double whole) {

    private static final Set<Integer> KNOWN_VERSIONS = Set.of(1, 2);

    /** Empty where the record says nothing of that view, or is of a version unknown here. */
    static Optional<SpotSeconds> of(JsonNode shown, ScanView scan, Spots.Found spot) {
        if (!KNOWN_VERSIONS.contains(shown.path("version").asInt(0))) {
            return Optional.empty();
        }
        for (JsonNode view : shown.path("views")) {
            if (view.path("view").asInt(-1) == spot.view()) {
                return over(shown, view, scan.views().get(spot.view()), spot);
            }
        }
        // a view that was never on screen
        return shown.has("views")
                ? Optional.of(new SpotSeconds(0, 0, shown.path("seconds").asDouble(0)))
                : Optional.empty();
    }

    private static Optional<SpotSeconds> over(JsonNode shown, JsonNode view, ScanView.View size, Spots.Found spot) {
        int columns = view.path("columns").asInt(0);
        int rows = view.path("rows").asInt(0);
        JsonNode inSight = view.path("inSight");
        JsonNode close = view.path("close");
        if (columns < 1 || rows < 1 || inSight.size() != columns * rows || close.size() != columns * rows) {
            return Optional.empty();
        }
        double cellWidth = size.columns() / (double) columns;
        double cellHeight = size.rows() / (double) rows;
        double covered = 0;
        double seen = 0;
        double near = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double share = overlap(column * cellWidth, cellWidth, spot.x(), spot.width())
                        * overlap(row * cellHeight, cellHeight, spot.y(), spot.height());
                covered += share;
                seen += share * inSight.get(row * columns + column).asDouble(0);
                near += share * close.get(row * columns + column).asDouble(0);
            }
        }
        return covered <= 0
                ? Optional.empty()
                : Optional.of(new SpotSeconds(
                        seen / covered, near / covered, shown.path("seconds").asDouble(0)));
    }

    private static double overlap(double cell, double cellLength, double from, double length) {
        return Math.max(0, Math.min(cell + cellLength, from + length) - Math.max(cell, from));
    }
}
