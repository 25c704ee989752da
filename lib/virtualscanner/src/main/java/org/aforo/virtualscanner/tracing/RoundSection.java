package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.scene.Solid;

/**
 * An ellipsoid, however placed. Its cut is an ellipse, hit by the rays between two slopes: the roots of
 * {@code |A + s B|^2 - |O x A + s O x B|^2}, with O the source and A + s B the direction of the ray of slope s, scaled so that the
 * ellipsoid is a unit sphere.
 */
final class RoundSection implements Section {

    private final Embedding embedding;
    private final double[] radii;
    private final Section exact;

    RoundSection(Solid.Ellipsoid ball, Embedding embedding) {
        this.embedding = embedding;
        this.radii = new double[] {ball.radiusX(), ball.radiusY(), ball.radiusZ()};
        this.exact = new AnySection(ball, embedding);
    }

    @Override
    public boolean alikeAlongX() {
        return false;
    }

    @Override
    public void at(double x, Rays rays, Run run) {
        double[] o = new double[3];
        double[] a = new double[3];
        double[] b = new double[3];
        for (int i = 0; i < 3; i++) {
            o[i] = embedding.start(i, x) / radii[i];
            a[i] = embedding.alongDepth[i] / radii[i];
            b[i] = embedding.alongHeight[i] / radii[i];
        }
        double c2 = dot(b, b) - cross(o, b, o, b);
        double c1 = dot(a, b) - cross(o, a, o, b);
        double c0 = dot(a, a) - cross(o, a, o, a);
        double square = c1 * c1 - c2 * c0;
        if (c2 >= 0 || run.withMoment()) {
            // it reaches to the source's own depth: no two slopes bound it
            exact.at(x, rays, run);
            return;
        }
        if (square <= 0) {
            run.empty();
            return;
        }
        double middle = -c1 / c2;
        double half = Math.sqrt(square) / -c2;
        run.between(rays, middle - half, middle + half);
        for (int i = 0; i < 3; i++) {
            a[i] += middle * b[i];
        }
        float[] ball = {
            (float) middle,
            (float) half,
            (float) -c2,
            (float) dot(a, a),
            (float) (2 * dot(a, b)),
            (float) dot(b, b),
            (float) dot(o, a),
            (float) dot(o, b)
        };
        ChordKernels.ellipsoid(ball, rays, run.from, run.to, run.length);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** (a x b).(c x d) = (a.c)(b.d) - (a.d)(b.c). */
    private static double cross(double[] a, double[] b, double[] c, double[] d) {
        return dot(a, c) * dot(b, d) - dot(a, d) * dot(b, c);
    }
}
