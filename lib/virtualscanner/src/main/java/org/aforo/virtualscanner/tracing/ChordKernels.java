package org.aforo.virtualscanner.tracing;

/**
 * Lengths of many rays in one section; formulas as in {@link Chord}, in single precision, a run of rays at a time. Ray j is
 * {@code q = p slope[j]}; near and far are depths, kept between 0 and the detector's {@code reach[j]}.
 */
final class ChordKernels {

    private ChordKernels() {}

    /**
     * A rectangle with edges along depth and height:
     * {@code length = stretch max(0, min(p1, reach, max(q0/slope, q1/slope)) - max(p0, min(q0/slope, q1/slope)))}, metres.
     */
    static void rectangle(float p0, float p1, float q0, float q1, Rays rays, int from, int to, float[] length) {
        float[] perSlope = rays.perSlope;
        float[] stretch = rays.stretch;
        float[] reach = rays.reach;
        for (int j = from; j < to; j++) {
            float low = q0 * perSlope[j];
            float high = q1 * perSlope[j];
            float near = Math.max(p0, Math.min(low, high));
            float far = Math.min(Math.min(p1, reach[j]), Math.max(low, high));
            length[j] += Math.max(0f, far - near) * stretch[j];
        }
    }

    /** Adds the integral of the distance over the same lengths: {@code stretch^2 (far^2 - near^2) / 2}, m2. */
    static void rectangleMoment(float p0, float p1, float q0, float q1, Rays rays, int from, int to, float[] moment) {
        float[] perSlope = rays.perSlope;
        float[] stretch = rays.stretch;
        float[] reach = rays.reach;
        for (int j = from; j < to; j++) {
            float low = q0 * perSlope[j];
            float high = q1 * perSlope[j];
            float near = Math.max(p0, Math.min(low, high));
            float far = Math.min(Math.min(p1, reach[j]), Math.max(low, high));
            moment[j] += Math.max(0f, far - near) * (far + near) * (0.5f * stretch[j] * stretch[j]);
        }
    }

    /**
     * An ellipsoid, scaled to a unit sphere. With O the source and D = M + (slope - s0) B a ray's direction per metre of depth, both in
     * the sphere's coordinates, the ray is inside where {@code |O + p D| <= 1}: at {@code p = (-O.D +- root) / D.D}. What is under the root
     * is a quadratic of the slope that vanishes at both edges, {@code k (h + slope - s0) (h - slope + s0)}; in this form nothing cancels.
     *
     * @param ball s0, h, k; then M.M, 2 M.B, B.B; then O.M, O.B
     */
    static void ellipsoid(float[] ball, Rays rays, int from, int to, float[] length) {
        float[] slope = rays.slope;
        float[] stretch = rays.stretch;
        float[] reach = rays.reach;
        float s0 = ball[0];
        float h = ball[1];
        float k = ball[2];
        float mm = ball[3];
        float mb = ball[4];
        float bb = ball[5];
        float om = ball[6];
        float ob = ball[7];
        for (int j = from; j < to; j++) {
            float s = slope[j] - s0;
            float root = (float) Math.sqrt(Math.max(0f, k * (h + s) * (h - s)));
            float per = 1f / (mm + s * (mb + s * bb));
            float half = root * per;
            float middle = -(om + s * ob) * per;
            float beyond = Math.max(0f, middle + half - reach[j]);
            float behind = Math.max(0f, half - middle);
            length[j] += Math.max(0f, 2 * half - beyond - behind) * stretch[j];
        }
    }

    /** {@code y[j] += a x[j]}. */
    static void add(float a, float[] x, int from, int to, float[] y) {
        for (int j = from; j < to; j++) {
            y[j] += a * x[j];
        }
    }

    /** {@code y[j] = a x[j]}. */
    static void scale(double a, double[] x, int from, int to, float[] y) {
        for (int j = from; j < to; j++) {
            y[j] = (float) (a * x[j]);
        }
    }

    /** {@code z[j] = x[j] + y[j]}. */
    static void sum(float[] x, float[] y, int from, int to, float[] z) {
        for (int j = from; j < to; j++) {
            z[j] = x[j] + y[j];
        }
    }

    /** {@code z[j] = x[j] y[j]}. */
    static void multiply(float[] x, float[] y, int from, int to, float[] z) {
        for (int j = from; j < to; j++) {
            z[j] = x[j] * y[j];
        }
    }

    /** Whether any is not zero. */
    static boolean any(float[] x, int from, int to) {
        for (int j = from; j < to; j++) {
            if (x[j] != 0) {
                return true;
            }
        }
        return false;
    }
}
