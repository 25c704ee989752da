package org.aforo.virtualscanner.scenefile;

import java.util.List;
import java.util.Optional;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Reads where something is: stretched, then turned step by step, then moved {@code at} a point; or all of it as a {@code matrix} of three
 * rows of four.
 */
final class PlacementReader {

    private static final double FAR_M = 1000;
    private static final double LEAST_STRETCH = 1e-3;

    private PlacementReader() {}

    static Placement read(Fields fields) {
        Optional<Cursor> matrix = fields.find("matrix");
        Optional<Cursor> stretch = fields.find("stretch");
        Optional<Cursor> turn = fields.find("turn");
        Optional<Cursor> at = fields.find("at");
        if (matrix.isPresent()) {
            if (stretch.isPresent() || turn.isPresent() || at.isPresent()) {
                throw matrix.get().fail("scene.choice", "a matrix says all; give no stretch, turn or at beside it");
            }
            return matrix(matrix.get());
        }
        Placement placement = Placement.NOWHERE;
        if (stretch.isPresent()) {
            placement = stretched(stretch.get());
        }
        if (turn.isPresent()) {
            for (Cursor step : turn.get().items(0, 20)) {
                placement = turned(placement, step);
            }
        }
        if (at.isPresent()) {
            double[] xyz = at.get().numbers(3, -FAR_M, FAR_M);
            placement = placement.moved(xyz[0], xyz[1], xyz[2]);
        }
        return placement;
    }

    private static Placement stretched(Cursor cursor) {
        double[] factors = cursor.numbers(3, -FAR_M, FAR_M);
        for (double factor : factors) {
            if (Math.abs(factor) < LEAST_STRETCH) {
                throw cursor.fail("scene.range", "a stretch is at least " + LEAST_STRETCH + ", negative to mirror");
            }
        }
        return Placement.NOWHERE.stretched(factors[0], factors[1], factors[2]);
    }

    private static Placement turned(Placement before, Cursor step) {
        Fields fields = step.fields();
        String axis = fields.oneOf(List.of("x", "y", "z"));
        double degrees = fields.need(axis).number(-3600, 3600);
        fields.done();
        return switch (axis) {
            case "x" -> before.turnedX(degrees);
            case "y" -> before.turnedY(degrees);
            default -> before.turnedZ(degrees);
        };
    }

    private static Placement matrix(Cursor cursor) {
        double[][] rows = new double[3][];
        List<Cursor> items = cursor.items(3, 3);
        for (int i = 0; i < 3; i++) {
            rows[i] = items.get(i).numbers(4, -FAR_M, FAR_M);
        }
        double[] x = rows[0];
        double[] y = rows[1];
        double[] z = rows[2];
        try {
            return new Placement(x[0], x[1], x[2], y[0], y[1], y[2], z[0], z[1], z[2], x[3], y[3], z[3]);
        } catch (IllegalArgumentException flat) {
            throw cursor.fail("scene.matrix", MaterialsReader.message(flat));
        }
    }
}
