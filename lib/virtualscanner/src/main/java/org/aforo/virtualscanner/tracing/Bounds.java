package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** The box around a solid in its own coordinates, and how far that box reaches in the scene. */
final class Bounds {

    private final double[] low = new double[3];
    private final double[] high = new double[3];

    Bounds(Solid solid) {
        switch (solid) {
            case Solid.Box box -> reach(box.lengthX() / 2, box.lengthY() / 2, box.lengthZ() / 2);
            case Solid.Cylinder cylinder -> reach(cylinder.radius(), cylinder.radius(), cylinder.lengthZ() / 2);
            case Solid.Ellipsoid ball -> reach(ball.radiusX(), ball.radiusY(), ball.radiusZ());
            case Solid.Extrusion extrusion -> {
                reach(0, 0, extrusion.lengthZ() / 2);
                Corner first = extrusion.profile().getFirst();
                low[0] = high[0] = first.x();
                low[1] = high[1] = first.y();
                for (Corner corner : extrusion.profile()) {
                    low[0] = Math.min(low[0], corner.x());
                    low[1] = Math.min(low[1], corner.y());
                    high[0] = Math.max(high[0], corner.x());
                    high[1] = Math.max(high[1], corner.y());
                }
            }
        }
    }

    private void reach(double x, double y, double z) {
        high[0] = x;
        high[1] = y;
        high[2] = z;
        for (int i = 0; i < 3; i++) {
            low[i] = -high[i];
        }
    }

    /** Middle of the box. */
    double middle(int i) {
        return (low[i] + high[i]) / 2;
    }

    /** Half the box's length. */
    double half(int i) {
        return (high[i] - low[i]) / 2;
    }

    /** Lowest and highest x in the scene. */
    double[] alongX(Placement at) {
        return extent(at.xx(), at.xy(), at.xz(), at.x());
    }

    /** Lowest and highest value of a linear function of the own coordinates. */
    double[] extent(double x, double y, double z, double constant) {
        double middle = constant + x * middle(0) + y * middle(1) + z * middle(2);
        double half = Math.abs(x) * half(0) + Math.abs(y) * half(1) + Math.abs(z) * half(2);
        return new double[] {middle - half, middle + half};
    }

    /** One of the eight corners, own coordinates. */
    double corner(int number, int i) {
        return (number >> i & 1) == 0 ? low[i] : high[i];
    }
}
