package org.aforo.virtualscanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.aforo.radiograph.Raster;
import org.aforo.virtualscanner.ScanSettings.Sampling;
import org.aforo.virtualscanner.physics.Scatter;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.Readout;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every effect does what it says, and nothing when it is off. */
class EffectsTest {

    /** Columns of 4 mm; the object lies in columns 100 to 300 of 400 and rows 40 to 80 of 80. */
    private static final double START = 0.4;

    private static final double END = 1.2;

    private static Scene block(double depthM, Fill fill) {
        // the lower half of the view: below the source's height
        return TestScenes.of(TestScenes.object("block", Part.box(START, -depthM / 2, 0, END - START, depthM, 1, fill)));
    }

    private static Scene steel(double depthM) {
        return block(depthM, TestScenes.STEEL);
    }

    private static SimulatedScan scan(Scene scene, ScannerModel model, Effects effects) {
        ScanSettings settings =
                ScanSettings.of(9).with(effects).withStretch(0, 1.6).withRaw();
        return VirtualScanner.scan(scene, model, settings.with(new Sampling(2, 2)), 1);
    }

    private static SimulatedScan scan(Scene scene, Effects effects) {
        return scan(scene, SmallScanners.straight96(), effects);
    }

    private static Raster high(SimulatedScan scan) {
        return scan.views().getFirst().energies().get(0).frames().getFirst();
    }

    private static Raster low(SimulatedScan scan) {
        return scan.views().getFirst().energies().get(1).frames().getFirst();
    }

    private static Raster raw(SimulatedScan scan) {
        return scan.raw().getFirst().energies().getFirst().counts();
    }

    private static Effects only(Effect effect, double strength) {
        return Effects.NONE.with(effect, strength);
    }

    private static double mean(int from, int to, IntToDoubleFunction values) {
        return IntStream.range(from, to).mapToDouble(values).average().orElseThrow();
    }

    private static double deviation(int from, int to, IntToDoubleFunction values) {
        double mean = mean(from, to, values);
        return Math.sqrt(mean(from, to, i -> (values.applyAsDouble(i) - mean) * (values.applyAsDouble(i) - mean)));
    }

    /** Of a row's air, relative. */
    private static double rowMean(Raster picture, int row, int from, int to) {
        return mean(from, to, column -> picture.at(column, row)) / 60_000;
    }

    private static double columnMean(Raster picture, int column, int from, int to) {
        return mean(from, to, row -> picture.at(column, row)) / 60_000;
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void an_effect_changes_the_samples_and_takes_nothing_with_it_when_it_goes(Effect effect) {
        Scene scene = TestScenes.mixed(4);
        ScannerModel model = SmallScanners.straight96();
        double strength = Math.min(effect.usual() * 10, effect == Effect.ADC ? 1 : 100);
        Effects with = only(effect, strength);
        SimulatedScan changed = scan(scene, model, with);
        SimulatedScan plain = scan(scene, model, Effects.NONE);
        boolean differs = !sameSamples(high(changed), high(plain))
                || !sameSamples(low(changed), low(plain))
                || !sameSamples(raw(changed), raw(plain));
        assertThat(differs).isTrue();
        assertThat(with.without(effect)).isEqualTo(Effects.NONE);
    }

    private static boolean sameSamples(Raster one, Raster other) {
        return Arrays.equals(one.samples(), other.samples());
    }

    @Test
    void photon_noise_in_air_is_what_the_noise_factor_says() {
        ScannerModel model = SmallScanners.straight(new Pulse("single", 6, 1e5));
        Raster picture = high(scan(steel(0.1), model, only(Effect.PHOTON_NOISE, 1)));
        double rms = Math.sqrt(mean(0, 80, row -> {
            double d = deviation(0, 90, column -> picture.at(column, row) / 60_000.0);
            return d * d;
        }));
        assertThat(rms).isCloseTo(Math.sqrt(2.6 / 1e5), within(0.05 * Math.sqrt(2.6 / 1e5)));
    }

    @Test
    void electronic_noise_does_not_depend_on_the_signal() {
        Raster picture = high(scan(steel(0.05), only(Effect.ELECTRONIC_NOISE, 100)));
        for (int row : new int[] {10, 70}) {
            assertThat(deviation(120, 280, column -> picture.at(column, row) / 60_000.0))
                    .isCloseTo(1e-3, within(2e-4));
        }
    }

    @Test
    void a_converter_of_few_bits_leaves_few_values() {
        ScannerModel fine = SmallScanners.straight96();
        ScannerModel coarse = new ScannerModel(
                "coarse", fine.device(), fine.views(), fine.pulses(), fine.motion(), new Readout(0.002, 1e-5, 8));
        Scene wedge = TestScenes.mixed(5);
        assertThat(values(high(scan(wedge, coarse, only(Effect.ADC, 1))), 40)).isLessThan(150);
        assertThat(values(high(scan(wedge, coarse, Effects.NONE)), 40)).isGreaterThan(200);
    }

    private static long values(Raster picture, int row) {
        return IntStream.range(0, picture.columns())
                .map(column -> picture.at(column, row))
                .distinct()
                .count();
    }

    @Test
    void scatter_takes_its_share_off_the_attenuation() {
        double without = -Math.log(rowMean(high(scan(steel(0.1), Effects.NONE)), 75, 120, 280));
        double with = -Math.log(rowMean(high(scan(steel(0.1), only(Effect.SCATTER, 1))), 75, 120, 280));
        assertThat(1 - with / without).isCloseTo(Scatter.epsilon(9, 1), within(0.002));
    }

    @Test
    void glare_and_background_are_all_that_is_left_behind_a_metre_of_steel() {
        assertThat(rowMean(high(scan(steel(1), Effects.NONE)), 75, 120, 280)).isZero();
        Effects glare = only(Effect.GLARE, 0.003);
        assertThat(rowMean(high(scan(steel(1), glare)), 75, 120, 280)).isCloseTo(0.003, within(2e-5));
        Effects background = only(Effect.BACKGROUND, 0.01);
        // half of the view is air: half of 1 %
        Raster hazy = high(scan(steel(1), background));
        assertThat(mean(45, 80, row -> rowMean(hazy, row, 120, 280))).isCloseTo(0.005, within(0.002));
        // air was calibrated with all of it
        assertThat(rowMean(hazy, 40, 10, 90)).isCloseTo(1, within(1e-4));
    }

    @Test
    void dose_jitter_shows_in_the_raw_picture_and_is_corrected_but_for_the_residual() {
        SimulatedScan jitter = scan(steel(0.05), only(Effect.DOSE_JITTER, 0.02));
        SimulatedScan plain = scan(steel(0.05), Effects.NONE);
        Raster raw = raw(jitter);
        double offset = 0.02 * 65_535;
        double air = mean(0, 90, column -> raw(plain).at(column, 10) - offset);
        assertThat(deviation(0, 400, column -> (raw.at(column, 10) - offset) / air))
                .isBetween(0.01, 0.03);
        for (int column = 0; column < 400; column++) {
            assertThat(Math.abs(high(jitter).at(column, 60) - high(plain).at(column, 60)))
                    .isLessThanOrEqualTo(1);
        }
        Raster residual = high(scan(steel(0.05), only(Effect.DOSE_RESIDUAL, 0.003)));
        assertThat(deviation(0, 90, column -> columnMean(residual, column, 0, 80)))
                .isCloseTo(0.003, within(0.0007));
        assertThat(deviation(0, 80, row -> residual.at(5, row))).isLessThan(1);
    }

    @Test
    void a_swinging_boom_dims_its_far_end_most() {
        SimulatedScan swinging = scan(steel(0.05), only(Effect.WOBBLE, 0.004));
        Raster raw = raw(swinging);
        Raster picture = high(swinging);
        double far = deviation(0, 90, column -> raw.at(column, 2) / 60_000.0);
        double near = deviation(0, 90, column -> raw.at(column, 79) / 60_000.0);
        assertThat(far).isGreaterThan(0.01).isGreaterThan(5 * near);
        assertThat(deviation(0, 90, column -> picture.at(column, 2) / 60_000.0)).isBetween(0.02 * far, 0.4 * far);
    }

    @Test
    void the_interlaced_energy_is_half_a_line_late() {
        SimulatedScan late = scan(steel(0.05), only(Effect.INTERLACE, 0.5));
        SimulatedScan together = scan(steel(0.05), Effects.NONE);
        assertThat(high(late).samples()).isEqualTo(high(together).samples());
        int row = 75;
        // the block begins where column 100 does: half of column 99 of the late energy lies in it
        assertThat(low(together).at(99, row)).isEqualTo(60_000);
        assertThat(low(late).at(99, row)).isBetween(low(late).at(150, row) + 5_000, 55_000);
        assertThat(low(late).at(98, row)).isEqualTo(60_000);
    }

    @Test
    void an_uneven_speed_shifts_edges_within_bounds_and_loses_none() {
        Raster even = high(scan(steel(0.05), Effects.NONE));
        Raster uneven = high(scan(steel(0.05), only(Effect.SPEED_VARIATION, 0.2)));
        int row = 75;
        int[] evenEdges = edges(even, row);
        int[] edges = edges(uneven, row);
        assertThat(edges).hasSize(2);
        assertThat(edges).isNotEqualTo(evenEdges);
        for (int i = 0; i < 2; i++) {
            assertThat(Math.abs(edges[i] - evenEdges[i])).isLessThan(60);
        }
    }

    private static int[] edges(Raster picture, int row) {
        return IntStream.range(1, picture.columns())
                .filter(column -> picture.at(column, row) < 40_000 != picture.at(column - 1, row) < 40_000)
                .toArray();
    }

    @Test
    void dead_pixels_read_dark_and_are_mended_from_their_neighbours() {
        SimulatedScan scan = scan(steel(0.05), only(Effect.DEAD_PIXELS, 0.1));
        Raster raw = raw(scan);
        Raster picture = high(scan);
        int dark = scan.raw().getFirst().energies().getFirst().dark().at(0, 0);
        int dead = 0;
        for (int row = 1; row < 79; row++) {
            boolean off = raw.at(5, row) == dark;
            boolean lonely = raw.at(5, row - 1) != dark && raw.at(5, row + 1) != dark;
            dead += off ? 1 : 0;
            if (off && lonely) {
                assertThat(picture.at(150, row))
                        .isCloseTo((picture.at(150, row - 1) + picture.at(150, row + 1)) / 2, within(1));
            }
        }
        assertThat(dead).isBetween(3, 16);
    }

    @Test
    void the_fixed_pattern_is_in_the_raw_picture_and_calibration_takes_it_out() {
        SimulatedScan pattern = scan(steel(0.05), only(Effect.GAIN_PATTERN, 0.05));
        SimulatedScan plain = scan(steel(0.05), Effects.NONE);
        assertThat(deviation(
                        0,
                        80,
                        row -> raw(pattern).at(5, row) / (double) raw(plain).at(5, row)))
                .isCloseTo(0.05, within(0.02));
        RawView.RawEnergy raw = pattern.raw().getFirst().energies().getFirst();
        for (int row = 0; row < 80; row++) {
            assertThat(Math.abs(high(pattern).at(150, row) - high(plain).at(150, row)))
                    .isLessThanOrEqualTo(1);
            // and whoever calibrates the raw picture gets the same
            int line = row;
            double dark = mean(0, 64, i -> raw.dark().at(i, line));
            double air = mean(0, 64, i -> raw.air().at(i, line));
            double own = (raw.counts().at(150, row) - dark) / (air - dark) / raw.dose()[150];
            assertThat(own * 60_000).isCloseTo(high(pattern).at(150, row), within(3.0));
        }
    }

    @Test
    void drifts_since_calibration_show_as_rows() {
        Raster stripes = high(scan(steel(0.05), only(Effect.STRIPES, 0.005)));
        assertThat(deviation(0, 80, row -> rowMean(stripes, row, 0, 90))).isCloseTo(0.005, within(0.0015));
        Raster drifted = high(scan(steel(1), only(Effect.OFFSET_DRIFT, 0.001)));
        assertThat(mean(45, 80, row -> rowMean(drifted, row, 120, 280))).isBetween(0.0002, 0.0008);
        Raster bent = high(scan(steel(0.025), only(Effect.NON_LINEARITY, 0.004)));
        assertThat(deviation(0, 39, row -> rowMean(bent, row, 0, 90))).isLessThan(1e-5);
        assertThat(deviation(42, 80, row -> rowMean(bent, row, 120, 280))).isCloseTo(0.004, within(0.0015));
    }

    @Test
    void blur_carries_signal_over_an_edge_and_loses_none() {
        Raster sharp = high(scan(steel(1), Effects.NONE));
        Raster crosstalk = high(scan(steel(1), only(Effect.CROSSTALK, 0.2)));
        Raster spot = high(scan(steel(1), only(Effect.FOCAL_SPOT, 3)));
        int column = 200;
        int edge = IntStream.range(1, 80)
                .filter(row -> sharp.at(column, row) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(crosstalk.at(column, edge)).isCloseTo(6_000, within(3));
        assertThat(crosstalk.at(column, edge + 1)).isZero();
        assertThat(spot.at(column, edge)).isGreaterThan(1_000);
        for (Raster blurred : new Raster[] {crosstalk, spot}) {
            assertThat(columnMean(blurred, column, 0, 80)).isCloseTo(columnMean(sharp, column, 0, 80), within(1e-4));
        }
    }

    @Test
    void a_line_glows_after_in_the_next() {
        Raster glow = high(scan(steel(1), only(Effect.AFTERGLOW, 0.01)));
        assertThat(glow.at(100, 75)).isEqualTo(600);
        assertThat(glow.at(101, 75)).isZero();
        assertThat(glow.at(300, 75)).isEqualTo(59_400);
        assertThat(glow.at(0, 75)).isEqualTo(60_000);
    }

    @Test
    void strengths_out_of_reason_are_refused() {
        assertThatThrownBy(() -> only(Effect.GLARE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> only(Effect.GLARE, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effects(Map.of(Effect.STRIPES, 1e9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STRIPES");
    }
}
