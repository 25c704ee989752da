package org.aforo.imageanalysis.noise;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one noise field may lie on another, for all four orientations at once. Both are folded onto a small torus (pixels a side length
 * apart are added up) and correlated there by Fourier transform. Folding {@code k} layers costs a factor {@code sqrt(k)} of the peak's height over the
 * background, of which a copy has thousands to spare, and makes the work small whatever the picture's size. A peak says the shift but for
 * multiples of the side.
 */
final class FoldedCorrelation {

    private static final int LARGEST_SIDE = 1024;
    private static final int SMALLEST_SIDE = 64;
    private static final int PEAKS_EACH = 2;

    /** A place on the torus and how many background deviations it stands out. */
    record Peak(Orientation orientation, int dx, int dy, double height) {}

    /** Peaks of all orientations; shifts are known modulo the sides. */
    record Peaks(List<Peak> peaks, int sideX, int sideY) {
        Peaks {
            peaks = List.copyOf(peaks);
        }
    }

    private FoldedCorrelation() {}

    static Peaks of(NoiseField a, NoiseField b) {
        int sideX = side(Math.max(a.columns(), b.columns()));
        int sideY = side(Math.max(a.rows(), b.rows()));
        float[] re = folded(a, sideX, sideY);
        float[] im = folded(b, sideX, sideY);
        Spectra.transform(re, im, sideX, sideY, false);
        List<Peak> peaks = new ArrayList<>();
        pair(re, im, sideX, sideY, Orientation.SAME, Orientation.TURNED, b, peaks);
        pair(re, im, sideX, sideY, Orientation.MIRRORED, Orientation.UPSIDE_DOWN, b, peaks);
        return new Peaks(peaks, sideX, sideY);
    }

    private static int side(int length) {
        int side = SMALLEST_SIDE;
        while (side < length && side < LARGEST_SIDE) {
            side *= 2;
        }
        return side;
    }

    private static float[] folded(NoiseField field, int sideX, int sideY) {
        float[] sum = new float[sideX * sideY];
        byte[] values = field.values();
        for (int y = 0; y < field.rows(); y++) {
            int to = (y & sideY - 1) * sideX;
            int from = y * field.columns();
            for (int x = 0; x < field.columns(); x++) {
                sum[to + (x & sideX - 1)] += Blocks.clipped(values[from + x]);
            }
        }
        return sum;
    }

    /** Two real correlations by one inverse transform, as real and imaginary part. */
    private static void pair(
            float[] zRe,
            float[] zIm,
            int sideX,
            int sideY,
            Orientation first,
            Orientation second,
            NoiseField b,
            List<Peak> peaks) {
        float[] re = new float[zRe.length];
        float[] im = new float[zRe.length];
        for (int y = 0; y < sideY; y++) {
            int mirrorY = -y & sideY - 1;
            for (int x = 0; x < sideX; x++) {
                int at = y * sideX + x;
                int opposite = mirrorY * sideX + (-x & sideX - 1);
                float aRe = (zRe[at] + zRe[opposite]) / 2;
                float aIm = (zIm[at] - zIm[opposite]) / 2;
                // Conjugate of the second field's spectrum, its own axes flipped as each orientation asks.
                int p = flipped(x, y, sideX, sideY, first);
                int pOpposite = opposite(p, sideX, sideY);
                int q = flipped(x, y, sideX, sideY, second);
                int qOpposite = opposite(q, sideX, sideY);
                float b1Re = (zIm[p] + zIm[pOpposite]) / 2;
                float b1Im = (zRe[p] - zRe[pOpposite]) / 2;
                float b2Re = (zIm[q] + zIm[qOpposite]) / 2;
                float b2Im = (zRe[q] - zRe[qOpposite]) / 2;
                float c1Re = aRe * b1Re - aIm * b1Im;
                float c1Im = aRe * b1Im + aIm * b1Re;
                float c2Re = aRe * b2Re - aIm * b2Im;
                float c2Im = aRe * b2Im + aIm * b2Re;
                re[at] = c1Re - c2Im;
                im[at] = c1Im + c2Re;
            }
        }
        Spectra.transform(re, im, sideX, sideY, true);
        highest(re, sideX, sideY, first, b, peaks);
        highest(im, sideX, sideY, second, b, peaks);
    }

    private static int flipped(int x, int y, int sideX, int sideY, Orientation orientation) {
        int fx = orientation.flipsX() ? -x & sideX - 1 : x;
        int fy = orientation.flipsY() ? -y & sideY - 1 : y;
        return fy * sideX + fx;
    }

    private static int opposite(int at, int sideX, int sideY) {
        int x = at & sideX - 1;
        int y = at / sideX;
        return (-y & sideY - 1) * sideX + (-x & sideX - 1);
    }

    private static void highest(
            float[] surface, int sideX, int sideY, Orientation orientation, NoiseField b, List<Peak> peaks) {
        double sum = 0;
        for (float value : surface) {
            sum += Math.abs(value);
        }
        double deviation = Math.max(1e-9, 1.2533 * sum / surface.length);
        int[] best = new int[PEAKS_EACH];
        for (int k = 0; k < PEAKS_EACH; k++) {
            float most = -1;
            for (int at = 0; at < surface.length; at++) {
                float height = Math.abs(surface[at]);
                if (height > most && (k == 0 || at != best[0])) {
                    most = height;
                    best[k] = at;
                }
            }
            int u = best[k] % sideX;
            int v = best[k] / sideX;
            int dx = orientation.flipsX() ? u - (b.columns() - 1) : u;
            int dy = orientation.flipsY() ? v - (b.rows() - 1) : v;
            peaks.add(new Peak(orientation, dx & sideX - 1, dy & sideY - 1, most / deviation));
        }
    }
}
