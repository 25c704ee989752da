package org.aforo.server.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aforo.server.review.decisions.Mark;
import org.junit.jupiter.api.Test;

class MarkBodyTest {

    @Test
    void a_mark_comes_back_from_the_wire_as_it_went() {
        List<Mark.Point> points = List.of(new Mark.Point(0, 0), new Mark.Point(1.5, 2), new Mark.Point(3, 4));
        Mark mark = new Mark(Mark.Kind.POLYGON, 1, points, "tier 2");
        assertThat(MarkBody.of(mark).toMark()).isEqualTo(mark);
    }
}
