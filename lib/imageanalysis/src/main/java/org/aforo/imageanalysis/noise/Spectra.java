package org.aforo.imageanalysis.noise;

/** Two-dimensional discrete Fourier transform of complex values in place, sides powers of two: radix-2 Cooley-Tukey, rows then columns. */
final class Spectra {

    private Spectra() {}

    /** Sums {@code X(k) = sum x(j) exp(-2 pi i j k / n)} each way; with {@code inverse} the other sign, not divided by the size. */
    static void transform(float[] re, float[] im, int columns, int rows, boolean inverse) {
        float[] cosines = new float[Math.max(columns, rows) / 2];
        float[] sines = new float[cosines.length];
        twiddles(columns, inverse, cosines, sines);
        for (int row = 0; row < rows; row++) {
            line(re, im, row * columns, columns, cosines, sines);
        }
        twiddles(rows, inverse, cosines, sines);
        // Columns are transformed some at a time beside one another, so that memory is read in runs.
        acrossRows(re, im, columns, rows, cosines, sines);
    }

    private static void twiddles(int n, boolean inverse, float[] cosines, float[] sines) {
        double sign = inverse ? 2 : -2;
        for (int k = 0; k < n / 2; k++) {
            cosines[k] = (float) Math.cos(sign * Math.PI * k / n);
            sines[k] = (float) Math.sin(sign * Math.PI * k / n);
        }
    }

    private static void line(float[] re, float[] im, int from, int n, float[] cosines, float[] sines) {
        for (int i = 1, j = 0; i < n; i++) {
            j = nextReversed(j, n);
            if (i < j) {
                swap(re, from + i, from + j);
                swap(im, from + i, from + j);
            }
        }
        for (int half = 1; half < n; half *= 2) {
            int step = n / (2 * half);
            for (int start = 0; start < n; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int a = from + start + k;
                    int b = a + half;
                    float c = cosines[k * step];
                    float s = sines[k * step];
                    float tr = re[b] * c - im[b] * s;
                    float ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }

    private static void acrossRows(float[] re, float[] im, int columns, int rows, float[] cosines, float[] sines) {
        for (int i = 1, j = 0; i < rows; i++) {
            j = nextReversed(j, rows);
            if (i < j) {
                for (int x = 0; x < columns; x++) {
                    swap(re, i * columns + x, j * columns + x);
                    swap(im, i * columns + x, j * columns + x);
                }
            }
        }
        for (int half = 1; half < rows; half *= 2) {
            int step = rows / (2 * half);
            for (int start = 0; start < rows; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int a = (start + k) * columns;
                    butterflies(re, im, a, a + half * columns, columns, cosines[k * step], sines[k * step]);
                }
            }
        }
    }

    private static void butterflies(float[] re, float[] im, int a, int b, int count, float c, float s) {
        for (int x = 0; x < count; x++) {
            float tr = re[b + x] * c - im[b + x] * s;
            float ti = re[b + x] * s + im[b + x] * c;
            re[b + x] = re[a + x] - tr;
            im[b + x] = im[a + x] - ti;
            re[a + x] += tr;
            im[a + x] += ti;
        }
    }

    private static int nextReversed(int j, int n) {
        int bit = n >> 1;
        int next = j;
        while ((next & bit) != 0) {
            next ^= bit;
            bit >>= 1;
        }
        return next | bit;
    }

    private static void swap(float[] values, int a, int b) {
        float kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }
}
