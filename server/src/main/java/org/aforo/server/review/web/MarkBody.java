package org.aforo.server.review.web;

import java.util.List;
import java.util.Locale;
import org.aforo.server.review.Members;
import org.aforo.server.review.decisions.Mark;
import org.jspecify.annotations.Nullable;

/** A mark on the wire: {@code points} are pairs {@code [x, y]}. */
record MarkBody(
        @Nullable String kind,
        int view,
        @Nullable List<List<Double>> points,
        @Nullable String label) {

    static MarkBody of(Mark mark) {
        return new MarkBody(
                mark.kind().code(),
                mark.view(),
                mark.points().stream()
                        .map(point -> List.of(point.x(), point.y()))
                        .toList(),
                mark.label());
    }

    Mark toMark() {
        return new Mark(
                kindOf(Members.required("marks.kind", kind)),
                view,
                Members.required("marks.points", points).stream()
                        .map(MarkBody::point)
                        .toList(),
                label);
    }

    private static Mark.Kind kindOf(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "rectangle" -> Mark.Kind.RECTANGLE;
            case "polygon" -> Mark.Kind.POLYGON;
            case "line" -> Mark.Kind.LINE;
            default -> throw Mark.refused("kind must be rectangle, polygon or line");
        };
    }

    private static Mark.Point point(List<Double> pair) {
        if (pair.size() != 2) {
            throw Mark.refused("a point is a pair [x, y]");
        }
        return new Mark.Point(pair.get(0), pair.get(1));
    }
}
