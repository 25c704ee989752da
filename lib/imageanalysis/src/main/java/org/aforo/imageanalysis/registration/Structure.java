package org.aforo.imageanalysis.registration;

/** How alike two pictures on one grid are inside, outline and mean left out: correlation of what lies above the mean of its surroundings. */
final class Structure {

    private static final int AROUND = 9;
    private static final float LEAST = 0.05f;

    private Structure() {}

    /** Over pixels where there is something in either. */
    static double correlation(Attenuation current, float[] earlier) {
        int columns = current.columns();
        int rows = current.rows();
        float[] a = current.values();
        float[] b = new float[earlier.length];
        for (int at = 0; at < b.length; at++) {
            b[at] = Float.isNaN(earlier[at]) ? 0 : earlier[at];
        }
        float[] detailA = detail(a, columns, rows);
        float[] detailB = detail(b, columns, rows);
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int at = 0; at < b.length; at++) {
            if (!Float.isNaN(earlier[at]) && (a[at] > LEAST || b[at] > LEAST)) {
                // A single edge of steel would outweigh all fruit.
                float p = Math.clamp(detailA[at], -0.5f, 0.5f);
                float q = Math.clamp(detailB[at], -0.5f, 0.5f);
                products += p * q;
                squaresA += p * p;
                squaresB += q * q;
            }
        }
        return squaresA * squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : 0;
    }

    /** Value less the mean of the 19 x 19 around it, what is there of them. */
    private static float[] detail(float[] values, int columns, int rows) {
        double[] sums = new double[(columns + 1) * (rows + 1)];
        for (int y = 0; y < rows; y++) {
            double row = 0;
            for (int x = 0; x < columns; x++) {
                row += values[y * columns + x];
                sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1] + row;
            }
        }
        float[] detail = new float[values.length];
        for (int y = 0; y < rows; y++) {
            int top = Math.max(0, y - AROUND) * (columns + 1);
            int bottom = Math.min(rows, y + AROUND + 1) * (columns + 1);
            for (int x = 0; x < columns; x++) {
                int left = Math.max(0, x - AROUND);
                int right = Math.min(columns, x + AROUND + 1);
                double sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                int count = (right - left) * ((bottom - top) / (columns + 1));
                detail[y * columns + x] = (float) (values[y * columns + x] - sum / count);
            }
        }
        return detail;
    }
}
