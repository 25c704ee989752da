package org.aforo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aforo.radiograph.Raster;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.physics.Transmission;

/**
 * Mean areal density of fruit, g/cm2, in cells the size of a box seen from the side: {@code -ln T} of the high energy, read backwards from
 * what that energy shows of bananas.
 */
final class CellMeans {

    /** A box is 0.4 to 0.5 m by 0.245 m; half-way through the container a detector sees it 1.5 times as high. */
    private static final double CELL_LENGTH_M = 0.40;

    private static final double CELL_HEIGHT_M = 0.37;
    private static final double AIR = 60_000;
    private static final int MOST_GCM2 = 400;

    /** Cells with less in them are not of the load. */
    private static final double LEAST_GCM2 = 25;

    private static final double ALIKE = 0.03;

    private final double[] alphaOfGcm2 = new double[MOST_GCM2 + 1];

    CellMeans(double endPointMeV) {
        Transmission transmission = new Transmission(Beam.ofEndPoint(endPointMeV), 0, true);
        for (int areal = 1; areal <= MOST_GCM2; areal++) {
            alphaOfGcm2[areal] = transmission.alpha(Materials.ofTable().get("banana"), areal);
        }
    }

    /**
     * A scan's cells, row by row.
     *
     * @param pitchM of the pixels on the detector
     */
    double[][] of(SimulatedScan scan, double pitchM) {
        Raster high = scan.views().getFirst().energies().getFirst().frames().getFirst();
        int width = (int) Math.round(CELL_LENGTH_M / scan.model().motion().spacingM());
        int height = (int) Math.round(CELL_HEIGHT_M / pitchM);
        double[][] cells = new double[high.rows() / height][high.columns() / width];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                double sum = 0;
                for (int i = 0; i < height; i++) {
                    for (int j = 0; j < width; j++) {
                        sum += areal(high.at(column * width + j, row * height + i));
                    }
                }
                cells[row][column] = sum / (width * height);
            }
        }
        return cells;
    }

    private double areal(int sample) {
        double alpha = -Math.log(Math.max(1, sample) / AIR);
        int above = Arrays.binarySearch(alphaOfGcm2, alpha);
        if (above >= 0) {
            return above;
        }
        int next = -above - 1;
        if (next == 0) {
            return 0;
        }
        if (next > MOST_GCM2) {
            return MOST_GCM2;
        }
        double step = alphaOfGcm2[next] - alphaOfGcm2[next - 1];
        return next - 1 + (alpha - alphaOfGcm2[next - 1]) / step;
    }

    /** What each cell of the load has more than if all boxes were equally full, as a share; NaN where no load is. */
    static double[][] excess(double[][] cells, double[][] even) {
        double[][] excess = new double[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            excess[row] = new double[cells[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                double expected = even[row][column];
                excess[row][column] = expected < LEAST_GCM2 ? Double.NaN : cells[row][column] / expected - 1;
            }
        }
        return excess;
    }

    /** The same beside the median of the cells two around. */
    static double[][] besideNeighbours(double[][] excess) {
        double[][] local = new double[excess.length][];
        for (int row = 0; row < excess.length; row++) {
            local[row] = new double[excess[row].length];
            for (int column = 0; column < excess[row].length; column++) {
                List<Double> near = new ArrayList<>();
                for (int i = Math.max(0, row - 2); i <= Math.min(excess.length - 1, row + 2); i++) {
                    for (int j = Math.max(0, column - 2); j <= Math.min(excess[i].length - 1, column + 2); j++) {
                        if ((i != row || j != column) && !Double.isNaN(excess[i][j])) {
                            near.add(excess[i][j]);
                        }
                    }
                }
                local[row][column] = near.size() < 4
                        ? Double.NaN
                        : excess[row][column]
                                - median(near.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray());
            }
        }
        return local;
    }

    /** How far the heaviest cell stands out, in robust standard deviations of all (1.4826 times the median absolute deviation). */
    static double heaviest(double[][] values) {
        double[] known = known(values);
        double middle = median(known);
        double[] distances =
                Arrays.stream(known).map(value -> Math.abs(value - middle)).toArray();
        double most = Arrays.stream(known).max().orElse(0);
        return (most - middle) / (1.4826 * median(distances));
    }

    /** Standard deviation over mean of the largest group of cells that would be alike, within 3 %, if all boxes were equally full. */
    static double variation(double[][] cells, double[][] even) {
        double[] load = Arrays.stream(even)
                .flatMapToDouble(Arrays::stream)
                .filter(areal -> areal >= LEAST_GCM2)
                .toArray();
        double usual = 0;
        long most = 0;
        for (double centre : load) {
            long alike =
                    Arrays.stream(load).filter(areal -> alike(areal, centre)).count();
            if (alike > most) {
                most = alike;
                usual = centre;
            }
        }
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (alike(even[row][column], usual)) {
                    sum += cells[row][column];
                    squares += cells[row][column] * cells[row][column];
                }
            }
        }
        double mean = sum / most;
        return Math.sqrt(Math.max(0, squares / most - mean * mean)) / mean;
    }

    private static boolean alike(double areal, double usual) {
        return Math.abs(areal / usual - 1) < ALIKE;
    }

    private static double[] known(double[][] values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
