package org.aforo.server.review.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.aforo.server.platform.Problem;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final Mark.Point POINT = new Mark.Point(10, 20);

    @Test
    void a_rectangle_has_two_corners_and_a_polygon_at_least_three() {
        assertThat(new Mark(Mark.Kind.RECTANGLE, 0, List.of(POINT, POINT), null).points())
                .hasSize(2);
        assertThat(new Mark(Mark.Kind.POLYGON, 0, List.of(POINT, POINT, POINT), "here").points())
                .hasSize(3);
        refused(Mark.Kind.RECTANGLE, 0, Collections.nCopies(3, POINT), null);
        refused(Mark.Kind.POLYGON, 0, Collections.nCopies(2, POINT), null);
        refused(Mark.Kind.POLYGON, 0, Collections.nCopies(501, POINT), null);
    }

    @Test
    void a_line_has_two_ends_and_carries_what_was_measured() {
        assertThat(new Mark(Mark.Kind.LINE, 0, List.of(POINT, POINT), "1.24 m").label())
                .isEqualTo("1.24 m");
        refused(Mark.Kind.LINE, 0, List.of(POINT), null);
        refused(Mark.Kind.LINE, 0, Collections.nCopies(3, POINT), null);
    }

    @Test
    void what_lies_outside_any_image_is_refused() {
        refused(Mark.Kind.RECTANGLE, 0, List.of(POINT, new Mark.Point(Double.NaN, 0)), null);
        refused(Mark.Kind.RECTANGLE, 0, List.of(POINT, new Mark.Point(0, 1e9)), null);
        refused(Mark.Kind.RECTANGLE, 16, List.of(POINT, POINT), null);
        refused(Mark.Kind.RECTANGLE, 0, List.of(POINT, POINT), "x".repeat(201));
    }

    private static void refused(
            Mark.Kind kind, int view, List<Mark.Point> points, @org.jspecify.annotations.Nullable String label) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Mark(kind, view, points, label))
                .matches(problem -> problem.code().equals("review.mark-refused"));
    }
}
