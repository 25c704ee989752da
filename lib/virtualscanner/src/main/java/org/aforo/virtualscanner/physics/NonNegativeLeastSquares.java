package org.aforo.virtualscanner.physics;

import java.util.stream.IntStream;

/**
 * Finds x >= 0 that makes |A x - b| least: the active set method of C.L. Lawson and R.J. Hanson, Solving Least Squares Problems, 1974,
 * chapter 23. Problems inside are solved by modified Gram-Schmidt, since columns that are exponentials are nearly alike. For few columns.
 */
final class NonNegativeLeastSquares {

    private static final double SIGNIFICANT = 1e-12;
    private static final int MOST_ROUNDS = 300;

    /** By column: {@code columns[j][i]} is the element of row i. */
    private final double[][] columns;

    private final double[] right;
    private final double[] solution;
    private final boolean[] free;

    private NonNegativeLeastSquares(double[][] columns, double[] right) {
        this.columns = columns;
        this.right = right;
        this.solution = new double[columns.length];
        this.free = new boolean[columns.length];
    }

    /**
     * @param columns of the matrix, all as long as the right side
     * @param right side, at least as long as there are columns
     */
    static double[] solve(double[][] columns, double[] right) {
        NonNegativeLeastSquares problem = new NonNegativeLeastSquares(columns, right);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int steepest = problem.steepest();
            if (steepest < 0) {
                break;
            }
            problem.free[steepest] = true;
            problem.settle(steepest);
        }
        return problem.solution;
    }

    /** The column held at 0 whose growth lowers the residual most; -1 when none does. */
    private int steepest() {
        double[] residual = right.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= columns[j][i] * solution[j];
            }
        }
        int steepest = -1;
        double most = SIGNIFICANT;
        for (int j = 0; j < columns.length; j++) {
            double slope = dot(columns[j], residual) / Math.max(dot(columns[j], columns[j]), Double.MIN_NORMAL);
            if (!free[j] && slope > most) {
                most = slope;
                steepest = j;
            }
        }
        return steepest;
    }

    /** Solves among the free columns; those that would become negative are held at 0, one at a time. */
    private void settle(int entered) {
        double[] wanted = solveFree();
        if (wanted[entered] <= 0) {
            // rounding only: the slope said it would grow
            free[entered] = false;
            return;
        }
        while (true) {
            double step = 1;
            for (int j = 0; j < wanted.length; j++) {
                if (free[j] && wanted[j] <= 0) {
                    step = Math.min(step, solution[j] / (solution[j] - wanted[j]));
                }
            }
            for (int j = 0; j < wanted.length; j++) {
                solution[j] = free[j] ? solution[j] + step * (wanted[j] - solution[j]) : 0;
                if (free[j] && wanted[j] <= 0 && solution[j] <= SIGNIFICANT) {
                    free[j] = false;
                    solution[j] = 0;
                }
            }
            if (step == 1) {
                return;
            }
            wanted = solveFree();
        }
    }

    /** Least squares over the free columns, 0 elsewhere. */
    private double[] solveFree() {
        int[] chosen = IntStream.range(0, free.length).filter(j -> free[j]).toArray();
        double[][] basis = new double[chosen.length][];
        double[][] triangle = new double[chosen.length][chosen.length];
        double[] projections = new double[chosen.length];
        double[] rest = right.clone();
        for (int a = 0; a < chosen.length; a++) {
            double[] q = columns[chosen[a]].clone();
            for (int b = 0; b < a; b++) {
                triangle[b][a] = dot(basis[b], q);
                subtract(q, basis[b], triangle[b][a]);
            }
            triangle[a][a] = Math.sqrt(dot(q, q));
            for (int i = 0; i < q.length; i++) {
                q[i] /= triangle[a][a];
            }
            basis[a] = q;
            projections[a] = dot(q, rest);
            subtract(rest, q, projections[a]);
        }
        double[] all = new double[free.length];
        for (int a = chosen.length - 1; a >= 0; a--) {
            double value = projections[a];
            for (int b = a + 1; b < chosen.length; b++) {
                value -= triangle[a][b] * all[chosen[b]];
            }
            all[chosen[a]] = value / triangle[a][a];
        }
        return all;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * what[i];
        }
    }
}
