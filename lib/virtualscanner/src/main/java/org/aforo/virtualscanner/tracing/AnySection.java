package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scene.Solid;

/** Any solid however placed, ray by ray in double precision: for what no quicker section serves, such as a box turned about two axes. */
final class AnySection implements Section {

    /** Nearer than this in depth, a corner may be hit at any slope. */
    private static final double TOUCHING_M = 1e-6;

    private final Solid solid;
    private final Embedding embedding;
    private final double lowest;
    private final double highest;

    AnySection(Solid solid, Embedding embedding) {
        this.solid = solid;
        this.embedding = embedding;
        Bounds bounds = new Bounds(solid);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        int before = 0;
        for (int corner = 0; corner < 8; corner++) {
            double a = bounds.corner(corner, 0);
            double b = bounds.corner(corner, 1);
            double c = bounds.corner(corner, 2);
            double depth = embedding.depth(a, b, c);
            if (depth > TOUCHING_M) {
                before++;
                low = Math.min(low, embedding.height(a, b, c) / depth);
                high = Math.max(high, embedding.height(a, b, c) / depth);
            }
        }
        boolean around = before > 0 && before < 8;
        lowest = around ? -Double.MAX_VALUE : low;
        highest = around ? Double.MAX_VALUE : high;
    }

    @Override
    public boolean alikeAlongX() {
        double[] x = embedding.alongX;
        return !(solid instanceof Solid.Ellipsoid)
                && embedding.alongDepth[2] == 0
                && embedding.alongHeight[2] == 0
                && x[0] == 0
                && x[1] == 0;
    }

    @Override
    public void at(double x, Rays rays, Run run) {
        if (highest < lowest) {
            run.empty();
            return;
        }
        run.between(rays, lowest, highest);
        double[] o = {embedding.start(0, x), embedding.start(1, x), embedding.start(2, x)};
        double[] d = new double[3];
        Chord chord = new Chord();
        for (int j = run.from; j < run.to; j++) {
            double slope = rays.slope(j);
            for (int i = 0; i < 3; i++) {
                d[i] = embedding.alongDepth[i] + slope * embedding.alongHeight[i];
            }
            chord.along(o, d).in(solid, 0, rays.reach[j]);
            double stretch = rays.stretch(j);
            run.length[j] = (float) (chord.length() * stretch);
            if (run.withMoment()) {
                run.moment[j] = (float) (chord.moment() * stretch * stretch);
            }
        }
    }
}
