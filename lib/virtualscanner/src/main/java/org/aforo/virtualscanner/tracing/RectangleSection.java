package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import java.util.List;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.scene.Solid.Corner;
import org.jspecify.annotations.Nullable;

/**
 * A solid whose cut at every x is made of rectangles with edges along depth and height. That is a solid that is some profile times a
 * length, stands with the length along depth or height and the profile in the plane of x and the other one: boxes along the axes, turned
 * about one of them or sheared along x, upright and crosswise cylinders and beams. By far the most parts of a scene are such.
 */
final class RectangleSection implements Section {

    private final Solid solid;
    private final Bounds bounds;
    private final Embedding embedding;

    /** Own axis of the length; the profile lies in the other two. */
    private final int axis;

    private final boolean lengthAlongDepth;

    private RectangleSection(Solid solid, Embedding embedding, int axis, boolean lengthAlongDepth) {
        this.solid = solid;
        this.bounds = new Bounds(solid);
        this.embedding = embedding;
        this.axis = axis;
        this.lengthAlongDepth = lengthAlongDepth;
    }

    static @Nullable RectangleSection of(Solid solid, Embedding embedding) {
        if (solid instanceof Solid.Ellipsoid) {
            return null;
        }
        for (int axis = 2; axis >= (solid instanceof Solid.Box ? 0 : 2); axis--) {
            if (separates(axis, embedding.alongDepth, embedding.alongHeight)) {
                return new RectangleSection(solid, embedding, axis, true);
            }
            if (separates(axis, embedding.alongHeight, embedding.alongDepth)) {
                return new RectangleSection(solid, embedding, axis, false);
            }
        }
        return null;
    }

    private static boolean separates(int axis, double[] byLength, double[] byProfile) {
        return byLength[axis] != 0
                && byProfile[axis] == 0
                && byLength[(axis + 1) % 3] == 0
                && byLength[(axis + 2) % 3] == 0;
    }

    @Override
    public boolean alikeAlongX() {
        double[] x = embedding.alongX;
        if (solid instanceof Solid.Box) {
            // an own axis that x alone moves along: every cut is the rectangle of the other two
            for (int i = 0; i < 3; i++) {
                boolean alone = embedding.alongDepth[i] == 0 && embedding.alongHeight[i] == 0;
                if (alone && x[(i + 1) % 3] == 0 && x[(i + 2) % 3] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void at(double x, Rays rays, Run run) {
        double[] along = lengthAlongDepth ? embedding.alongDepth : embedding.alongHeight;
        double[] ends = {-Double.MAX_VALUE, Double.MAX_VALUE};
        narrow(ends, embedding.start(axis, x), along[axis], bounds.half(axis));
        double[] pieces = pieces(x);
        if (pieces.length == 0 || ends[0] >= ends[1]) {
            run.empty();
            return;
        }
        double lowest = Double.MAX_VALUE;
        double highest = -Double.MAX_VALUE;
        for (int i = 0; i < pieces.length; i += 2) {
            double[] depths = lengthAlongDepth ? ends : new double[] {pieces[i], pieces[i + 1]};
            double[] heights = lengthAlongDepth ? new double[] {pieces[i], pieces[i + 1]} : ends;
            lowest = Math.min(lowest, lowestSlope(depths, heights));
            highest = Math.max(highest, -lowestSlope(depths, new double[] {-heights[1], -heights[0]}));
        }
        run.between(rays, lowest, highest);
        for (int i = 0; i < pieces.length; i += 2) {
            float p0 = (float) Math.max(0, lengthAlongDepth ? ends[0] : pieces[i]);
            float p1 = (float) (lengthAlongDepth ? ends[1] : pieces[i + 1]);
            float q0 = (float) (lengthAlongDepth ? pieces[i] : ends[0]);
            float q1 = (float) (lengthAlongDepth ? pieces[i + 1] : ends[1]);
            ChordKernels.rectangle(p0, p1, q0, q1, rays, run.from, run.to, run.length);
            if (run.withMoment()) {
                ChordKernels.rectangleMoment(p0, p1, q0, q1, rays, run.from, run.to, run.moment);
            }
        }
    }

    /** Lowest slope of a ray that hits a rectangle; above all slopes when it lies behind the source, below all when around it. */
    private static double lowestSlope(double[] depths, double[] heights) {
        if (depths[1] <= 0) {
            return Double.MAX_VALUE;
        }
        if (heights[0] > 0) {
            return heights[0] / depths[1];
        }
        return depths[0] > 0 ? heights[0] / depths[0] : -Double.MAX_VALUE;
    }

    /** Where the line at x through the profile, along the other direction, is inside: starts and ends by turns, rising. */
    private double[] pieces(double x) {
        double[] along = lengthAlongDepth ? embedding.alongHeight : embedding.alongDepth;
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        double[] ends = {-Double.MAX_VALUE, Double.MAX_VALUE};
        switch (solid) {
            case Solid.Box _ -> {
                narrow(ends, embedding.start(u, x), along[u], bounds.half(u));
                narrow(ends, embedding.start(v, x), along[v], bounds.half(v));
            }
            case Solid.Cylinder cylinder ->
                disc(ends, embedding.start(u, x), along[u], embedding.start(v, x), along[v], cylinder.radius());
            case Solid.Extrusion extrusion -> {
                return crossings(extrusion.profile(), embedding.start(0, x), along[0], embedding.start(1, x), along[1]);
            }
            case Solid.Ellipsoid _ -> throw new IllegalStateException("an ellipsoid's cut is round");
        }
        return ends[0] < ends[1] ? ends : new double[0];
    }

    private static void narrow(double[] ends, double start, double along, double half) {
        if (along == 0) {
            if (Math.abs(start) > half) {
                ends[1] = ends[0];
            }
            return;
        }
        double one = (-half - start) / along;
        double other = (half - start) / along;
        ends[0] = Math.max(ends[0], Math.min(one, other));
        ends[1] = Math.min(ends[1], Math.max(one, other));
    }

    private static void disc(double[] ends, double ou, double du, double ov, double dv, double radius) {
        double a = du * du + dv * dv;
        double cross = ou * dv - ov * du;
        double square = radius * radius * a - cross * cross;
        double middle = -(ou * du + ov * dv) / a;
        double half = Math.sqrt(Math.max(0, square)) / a;
        ends[0] = middle - half;
        ends[1] = middle + half;
    }

    private static double[] crossings(List<Corner> corners, double ou, double du, double ov, double dv) {
        double[] found = new double[corners.size()];
        int count = 0;
        Corner last = corners.getLast();
        double lastSide = du * (last.y() - ov) - dv * (last.x() - ou);
        for (Corner corner : corners) {
            double side = du * (corner.y() - ov) - dv * (corner.x() - ou);
            if (side >= 0 != lastSide >= 0) {
                double share = lastSide / (lastSide - side);
                double u = last.x() + share * (corner.x() - last.x()) - ou;
                double v = last.y() + share * (corner.y() - last.y()) - ov;
                found[count++] = (u * du + v * dv) / (du * du + dv * dv);
            }
            last = corner;
            lastSide = side;
        }
        double[] pieces = Arrays.copyOf(found, count);
        Arrays.sort(pieces);
        return pieces;
    }
}
