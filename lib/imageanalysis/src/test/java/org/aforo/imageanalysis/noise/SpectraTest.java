package org.aforo.imageanalysis.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpectraTest {

    @Test
    void the_fast_transform_is_the_sum_it_stands_for() {
        int columns = 8;
        int rows = 4;
        SplittableRandom random = new SplittableRandom(3);
        float[] re = new float[columns * rows];
        float[] im = new float[columns * rows];
        for (int at = 0; at < re.length; at++) {
            re[at] = random.nextInt(-9, 10);
            im[at] = random.nextInt(-9, 10);
        }
        float[] fastRe = re.clone();
        float[] fastIm = im.clone();
        Spectra.transform(fastRe, fastIm, columns, rows, false);
        for (int v = 0; v < rows; v++) {
            for (int u = 0; u < columns; u++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < columns; x++) {
                        double angle = -2 * Math.PI * ((double) u * x / columns + (double) v * y / rows);
                        int at = y * columns + x;
                        sumRe += re[at] * Math.cos(angle) - im[at] * Math.sin(angle);
                        sumIm += re[at] * Math.sin(angle) + im[at] * Math.cos(angle);
                    }
                }
                assertThat((double) fastRe[v * columns + u]).isCloseTo(sumRe, within(1e-3));
                assertThat((double) fastIm[v * columns + u]).isCloseTo(sumIm, within(1e-3));
            }
        }
        Spectra.transform(fastRe, fastIm, columns, rows, true);
        assertThat(fastRe[5] / (columns * rows)).isCloseTo(re[5], within(1e-4f));
    }
}
