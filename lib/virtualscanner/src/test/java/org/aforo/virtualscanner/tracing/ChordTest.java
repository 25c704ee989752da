package org.aforo.virtualscanner.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChordTest {

    private static final int STEPS = 2000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_chord_is_what_walking_along_the_line_finds(int kind) {
        SplittableRandom random = new SplittableRandom(41 + kind);
        int hits = 0;
        for (int trial = 0; trial < 150; trial++) {
            Solid solid = Solids.random(kind, random);
            double[] o = {random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
            double[] d = {near(random) - o[0], near(random) - o[1], near(random) - o[2]};
            double from = random.nextDouble(-1, 0.2);
            double to = from + random.nextDouble(0.5, 3);

            Chord chord = new Chord().along(o, d).in(solid, from, to);

            double walked = 0;
            double weighted = 0;
            double step = (to - from) / STEPS;
            for (int i = 0; i < STEPS; i++) {
                double t = from + (i + 0.5) * step;
                if (Solids.contains(solid, o[0] + t * d[0], o[1] + t * d[1], o[2] + t * d[2])) {
                    walked += step;
                    weighted += t * step;
                }
            }
            assertThat(chord.length()).as("trial %d of %s", trial, solid).isCloseTo(walked, within(4 * step));
            assertThat(chord.moment()).isCloseTo(weighted, within(4 * step * 4));
            hits += walked > 0 ? 1 : 0;
        }
        assertThat(hits).as("lines that hit").isGreaterThan(50);
    }

    /** A coordinate of a point that the solids often contain. */
    private static double near(SplittableRandom random) {
        return random.nextDouble(-0.3, 0.3);
    }

    @Test
    void a_line_along_the_edges_of_a_solid_counts_where_it_is_inside() {
        Solid box = new Solid.Box(2, 4, 6);
        Solid beam = new Solid.Extrusion(Solids.CHANNEL, 3);
        assertThat(length(box, 0.9, 0, -10, 0, 0, 1, 0, 100)).isEqualTo(6);
        assertThat(length(box, 1.1, 0, -10, 0, 0, 1, 0, 100)).isZero();
        assertThat(length(box, 1.1, 0, -10, 0, 1e-300, 1, 0, 100)).isZero();
        assertThat(length(new Solid.Cylinder(1, 5), 0.9, 0, -10, 0, 0, 1, 0, 100))
                .isEqualTo(5);
        assertThat(length(new Solid.Cylinder(1, 5), 1.1, 0, -10, 0, 0, 1, 0, 100))
                .isZero();
        assertThat(length(beam, -0.2, 0, -10, 0, 0, 1, 0, 100)).isEqualTo(3);
        assertThat(length(beam, 0.2, 0, -10, 0, 0, 1, 0, 100)).isZero();
    }

    @Test
    void a_line_through_a_corner_of_a_profile_is_neither_lost_nor_doubled() {
        Solid square = new Solid.Extrusion(
                List.of(
                        new Solid.Corner(-1, 0),
                        new Solid.Corner(0, -1),
                        new Solid.Corner(1, 0),
                        new Solid.Corner(0, 1)),
                1);
        assertThat(length(square, -5, 0, 0, 1, 0, 0, 0, 100)).isCloseTo(2, within(1e-12));
        assertThat(length(square, -5, 1, 0, 1, 0, 0, 0, 100)).isCloseTo(0, within(1e-12));
        assertThat(length(square, -5, 0, 0, 1, 0, 0, 5, 100)).isCloseTo(1, within(1e-12));
    }

    @Test
    void what_lies_behind_the_start_or_beyond_the_end_does_not_count() {
        Solid ball = new Solid.Ellipsoid(1, 1, 1);
        assertThat(length(ball, 0, 0, 0, 1, 0, 0, 0, 100)).isEqualTo(1);
        assertThat(length(ball, 3, 0, 0, 1, 0, 0, 0, 100)).isZero();
        assertThat(length(ball, -3, 0, 0, 1, 0, 0, 0, 1.5)).isZero();
        assertThat(length(ball, -3, 0, 0, 1, 0, 0, 0, 2.5)).isEqualTo(0.5);
    }

    private static double length(
            Solid solid, double ox, double oy, double oz, double dx, double dy, double dz, double from, double to) {
        double[] o = {ox, oy, oz};
        double[] d = {dx, dy, dz};
        return new Chord().along(o, d).in(solid, from, to).length();
    }
}
