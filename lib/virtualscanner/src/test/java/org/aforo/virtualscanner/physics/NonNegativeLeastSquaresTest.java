package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {

    @Test
    void a_solution_that_is_positive_is_found_exactly() {
        double[][] columns = {{1, 0, 1, 2}, {0, 1, 1, 0}};
        double[] x = NonNegativeLeastSquares.solve(columns, new double[] {3, 5, 8, 6});
        assertThat(x).containsExactly(new double[] {3, 5}, within(1e-12));
    }

    @Test
    void what_would_be_negative_is_held_at_0() {
        // unconstrained: 2, -1
        double[][] columns = {{1, 0}, {1, 1}};
        double[] x = NonNegativeLeastSquares.solve(columns, new double[] {1, -1});
        assertThat(x).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    /** The optimum is known by its conditions: slope 0 where x > 0, and no slope upward where x = 0. */
    @Test
    void random_problems_end_at_their_optimum() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            double[][] columns = new double[6][20];
            double[] right = new double[20];
            for (int i = 0; i < 20; i++) {
                for (double[] column : columns) {
                    column[i] = random.nextDouble(-1, 1);
                }
                right[i] = random.nextDouble(-1, 1);
            }
            double[] x = NonNegativeLeastSquares.solve(columns, right);
            for (int j = 0; j < columns.length; j++) {
                double slope = slope(columns, right, x, j);
                assertThat(x[j]).isGreaterThanOrEqualTo(0);
                if (x[j] > 0) {
                    assertThat(slope).as("trial " + trial).isCloseTo(0, within(1e-9));
                } else {
                    assertThat(slope).as("trial " + trial).isLessThan(1e-9);
                }
            }
        }
    }

    private static double slope(double[][] columns, double[] right, double[] x, int j) {
        double slope = 0;
        for (int i = 0; i < right.length; i++) {
            double residual = right[i];
            for (int c = 0; c < x.length; c++) {
                residual -= columns[c][i] * x[c];
            }
            slope += columns[j][i] * residual;
        }
        return slope;
    }
}
