package org.aforo.server.review.decisions;

import java.util.List;
import java.util.Locale;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A region an analyst drew on a scan.
 *
 * @param kind shape
 * @param view index of the view it was drawn on
 * @param points level-0 pixels, origin top left; a rectangle has two opposite corners, a polygon at least three points,
 *     a line (what was measured along it stands in the label) its two ends
 * @param label a word of the analyst's, or null
 */
public record Mark(
        Kind kind, int view, List<Point> points, @Nullable String label) {

    static final int MOST_MARKS = 100;
    private static final int MOST_POINTS = 500;
    private static final int MOST_LABEL = 200;
    private static final double FARTHEST = 1e6;

    public enum Kind {
        RECTANGLE,
        POLYGON,
        LINE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Point(double x, double y) {}

    public Mark {
        points = List.copyOf(points);
        boolean fits = kind == Kind.POLYGON ? points.size() >= 3 && points.size() <= MOST_POINTS : points.size() == 2;
        if (!fits) {
            throw refused("a rectangle and a line have 2 points and a polygon 3 to " + MOST_POINTS + "; seen "
                    + points.size());
        }
        if (view < 0 || view > 15) {
            throw refused("view must be 0 to 15; seen " + view);
        }
        if (label != null && label.length() > MOST_LABEL) {
            throw refused("a label has at most " + MOST_LABEL + " characters; seen " + label.length());
        }
        for (Point point : points) {
            if (!(Math.abs(point.x()) <= FARTHEST && Math.abs(point.y()) <= FARTHEST)) {
                throw refused("a point lies far outside any image: " + point.x() + ", " + point.y());
            }
        }
    }

    public static Problem refused(String what) {
        return Problem.caller(422, "review.mark-refused", "The mark cannot be kept: " + what + ". Draw it again.");
    }
}
