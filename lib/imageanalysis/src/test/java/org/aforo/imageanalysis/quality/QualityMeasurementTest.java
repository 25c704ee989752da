package org.aforo.imageanalysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.aforo.imageanalysis.Boxes;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Signal;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;

class QualityMeasurementTest {

    private static final Signal SIGNAL = new Signal(0, 60_000, null, true);
    private static final int COLUMNS = 640;
    private static final int ROWS = 320;

    /** Air with a square plate whose edges are Gaussian of a known width. */
    private static Raster plate(double noise, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] samples = new short[COLUMNS * ROWS];
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                double within = normal((x - 200.3) / sigma) * normal((420.6 - x) / sigma);
                double down = normal((y - 60.4) / sigma) * normal((259.7 - y) / sigma);
                double mean = 60_000 * (1 - 0.7 * within * down);
                samples[y * COLUMNS + x] =
                        (short) Math.clamp(Math.round(mean + 60_000 * noise * random.nextGaussian()), 1, 65_534);
            }
        }
        return new Raster(COLUMNS, ROWS, 16, false, samples);
    }

    private static double normal(double z) {
        // Logistic approximation, good to 0.01: D. Bowling and others, 2009.
        return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
    }

    @Test
    void air_level_and_noise_are_what_was_put_in() {
        ViewQuality quality = QualityMeasurement.of(plate(0.004, 1, 1), SIGNAL);
        assertThat(quality.airLevel()).isCloseTo(60_000, within(60.0));
        assertThat(quality.airNoise()).isCloseTo(0.004, within(0.0003));
        assertThat(quality.airShare()).isBetween(0.5, 0.8);
        assertThat(quality.starvedShare()).isZero();
        assertThat(quality.saturatedShare()).isZero();
        assertThat(quality.badRows() + quality.badColumns()).isZero();
    }

    @Test
    void an_edge_of_known_blur_is_measured_to_a_fifth() {
        for (double sigma : new double[] {0.8, 1.5, 2.2}) {
            ViewQuality.Edge edge =
                    QualityMeasurement.of(plate(0.003, sigma, 2), SIGNAL).edge();
            assertThat(Objects.requireNonNull(edge).spreadPixels())
                    .isCloseTo(2.563 * sigma, within(0.2 * 2.563 * sigma + 0.3));
        }
    }

    @Test
    void contrast_behind_a_load_is_three_deviations_over_eight_by_eight_pixels() {
        // The plate lets 0.3 through, so noise of 0.003 of the air is 0.01 of what comes behind it.
        assertThat(QualityMeasurement.of(plate(0.003, 1, 8), SIGNAL).contrast())
                .isCloseTo(3 * 0.01 / 8, within(0.0006));
        assertThat(QualityMeasurement.of(new Raster(64, 64, 16, false, new short[64 * 64]), SIGNAL)
                        .contrast())
                .isNull();
    }

    @Test
    void dead_striped_and_noisy_lines_are_counted() {
        Raster raster = plate(0.004, 1, 3);
        short[] samples = raster.samples();
        SplittableRandom random = new SplittableRandom(4);
        for (int x = 0; x < COLUMNS; x++) {
            samples[20 * COLUMNS + x] = (short) 60_000;
            samples[40 * COLUMNS + x] = (short) ((samples[40 * COLUMNS + x] & 0xFFFF) * 0.97);
            samples[290 * COLUMNS + x] = (short) Math.clamp(57_000 + 2_400 * random.nextGaussian(), 0, 65_534);
        }
        for (int y = 0; y < ROWS; y++) {
            samples[y * COLUMNS + 50] = (short) ((samples[y * COLUMNS + 50] & 0xFFFF) * 0.95);
        }
        ViewQuality quality = QualityMeasurement.of(raster, SIGNAL);
        assertThat(quality.badRows()).isBetween(2, 4);
        assertThat(quality.badColumns()).isBetween(1, 3);
    }

    @Test
    void starved_and_saturated_shares_are_counted() {
        Raster raster = plate(0.004, 1, 5);
        Arrays.fill(raster.samples(), 0, 100 * COLUMNS / 10, (short) 0);
        Arrays.fill(raster.samples(), 100 * COLUMNS / 10, 200 * COLUMNS / 10, (short) 65_535);
        ViewQuality quality = QualityMeasurement.of(raster, SIGNAL);
        assertThat(quality.starvedShare()).isCloseTo(10.0 / ROWS, within(1e-9));
        assertThat(quality.saturatedShare()).isCloseTo(10.0 / ROWS, within(1e-9));
    }

    @Test
    void a_picture_without_air_has_no_air_level() {
        short[] samples = new short[COLUMNS * ROWS];
        SplittableRandom random = new SplittableRandom(6);
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (short) random.nextInt(5_000, 30_000);
        }
        ViewQuality quality = QualityMeasurement.of(new Raster(COLUMNS, ROWS, 16, false, samples), SIGNAL);
        assertThat(quality.airLevel()).isNull();
        assertThat(quality.airNoise()).isNull();
        assertThat(QualityMeasurement.of(new Raster(3, 2, 16, false, new short[6]), SIGNAL)
                        .edge())
                .isNull();
    }

    @Test
    void fewer_photons_show_as_more_noise_in_air() {
        Scene scene = Boxes.box(ContainerType.DRY_20, LoadKind.TILES, 1);
        double usual = noise(VirtualScanner.of(Boxes.SMALL), scene);
        double weak = noise(VirtualScanner.of(Boxes.SMALL.withPhotons(0.25)), scene);
        assertThat(weak / usual).isCloseTo(2, within(0.25));
    }

    private static double noise(VirtualScanner scanner, Scene scene) {
        Raster raster = Boxes.high(
                Boxes.scan(scanner, scene, ScanSettings.of(7)).views().getFirst());
        return Objects.requireNonNull(QualityMeasurement.of(raster, SIGNAL).airNoise());
    }
}
