package org.aforo.virtualscanner.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aforo.virtualscanner.SmallScanners;
import org.aforo.virtualscanner.TestScenes;
import org.aforo.virtualscanner.kernels.PlainKernels;
import org.aforo.virtualscanner.physics.Attenuation;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.junit.jupiter.api.Test;

/** Noise of a plate of steel, pixel by pixel, beside what the weights of the physics predict. */
class NoiseTest {

    private static final int COLUMNS = 400;
    private static final double DENSITY = 7.86;

    /** Mean and variance of the signal behind so much steel, by the physics alone. */
    private record Prediction(double mean, double variance) {

        static Prediction of(Pulse pulse, double millimetres, double electronics) {
            Beam beam = Beam.ofEndPoint(pulse.endPointMeV());
            double[] mu = Attenuation.atNodes(Materials.ofTable().get("steel_carbon"));
            double[] w = beam.signalWeights(1);
            double[] q = beam.varianceWeights(1);
            double mean = 0;
            double variance = 0;
            for (int k = 0; k < mu.length; k++) {
                double e = Math.exp(-mu[k] * DENSITY * millimetres / 10);
                mean += w[k] * e;
                variance += q[k] * e;
            }
            return new Prediction(mean, variance / pulse.photons() + electronics * electronics);
        }
    }

    /** Signals of all columns and pixels behind a plate. */
    private static float[][] lines(Pulse pulse, double millimetres, Effects effects) {
        ScannerModel model = SmallScanners.straight(pulse);
        Timeline timeline = new Timeline(model, effects, 7, 0, COLUMNS);
        ViewPlan plan = new ViewPlan(
                model,
                model.views().getFirst(),
                TestScenes.plate(Math.max(millimetres, 1e-3) / 1000, 10, TestScenes.STEEL)
                        .parts(),
                new ViewPlan.Conditions(
                        effects,
                        new ViewPlan.Sampling(1, 1),
                        Materials.ofTable(),
                        List.of(Beam.ofEndPoint(pulse.endPointMeV())),
                        new boolean[COLUMNS],
                        7),
                timeline);
        LineWorker worker = new LineWorker(plan, new PlainKernels());
        float[][] lines = new float[COLUMNS][plan.pixels()];
        for (int column = 0; column < COLUMNS; column++) {
            worker.line(column, new float[][] {lines[column]}, new float[0][]);
        }
        return lines;
    }

    @Test
    void measured_and_predicted_variance_agree_over_four_decades_of_signal() {
        for (Pulse pulse :
                List.of(new Pulse("single", 6, 1e5), new Pulse("single", 9, 3e5), new Pulse("single", 4, 2e4))) {
            for (double millimetres : new double[] {0, 25, 60, 100, 150, 200, 250, 300, 330}) {
                Prediction expected = Prediction.of(pulse, millimetres, 1e-5);
                double sum = 0;
                double squares = 0;
                int count = 0;
                for (float[] line : lines(pulse, millimetres, Effects.noise())) {
                    for (float signal : line) {
                        double off = signal - expected.mean;
                        sum += off;
                        squares += off * off;
                        count++;
                    }
                }
                double mean = sum / count;
                double variance = squares / count - mean * mean;
                assertThat(variance / expected.variance)
                        .as("%s MeV behind %s mm, T = %s", pulse.endPointMeV(), millimetres, expected.mean)
                        .isCloseTo(1, within(0.03));
                assertThat(mean)
                        .as("mean")
                        .isCloseTo(0, within(4 * Math.sqrt(expected.variance / count) + 1e-3 * expected.mean));
            }
        }
    }

    @Test
    void signal_and_noise_are_equal_behind_the_steel_that_the_facts_name() {
        // per-pixel SNR of 1 at 6 MeV: 288, 347 and 386 mm for 2e4, 1e5 and 4e5 photons
        double[][] published = {{2e4, 288}, {1e5, 347}, {4e5, 386}};
        for (double[] row : published) {
            Pulse pulse = new Pulse("single", 6, row[0]);
            double millimetres = 200;
            while (true) {
                Prediction there = Prediction.of(pulse, millimetres, 1e-5);
                if (there.mean < Math.sqrt(there.variance)) {
                    break;
                }
                millimetres += 0.5;
            }
            assertThat(millimetres).as("%s photons", row[0]).isCloseTo(row[1], within(0.02 * row[1]));
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (float[] line : lines(pulse, millimetres, Effects.noise())) {
                for (float signal : line) {
                    sum += signal;
                    squares += (double) signal * signal;
                    count++;
                }
            }
            double mean = sum / count;
            assertThat(mean / Math.sqrt(squares / count - mean * mean))
                    .as("signal to noise behind %s mm", millimetres)
                    .isCloseTo(1, within(0.03));
        }
    }

    @Test
    void noise_of_neighbours_in_row_column_and_energy_is_not_related() {
        float[][] lines = lines(new Pulse("single", 6, 1e5), 25, Effects.noise());
        double mean = Prediction.of(new Pulse("single", 6, 1e5), 25, 0).mean;
        double square = 0;
        double alongRow = 0;
        double alongColumn = 0;
        double across = 0;
        for (int c = 1; c < lines.length; c++) {
            for (int j = 1; j < lines[c].length; j++) {
                double here = lines[c][j] - mean;
                square += here * here;
                alongRow += here * (lines[c - 1][j] - mean);
                alongColumn += here * (lines[c][j - 1] - mean);
                across += here * (lines[c - 1][j - 1] - mean);
            }
        }
        double least = 4 / Math.sqrt((double) lines.length * lines[0].length);
        assertThat(alongRow / square).isCloseTo(0, within(least));
        assertThat(alongColumn / square).isCloseTo(0, within(least));
        assertThat(across / square).isCloseTo(0, within(least));
    }

    @Test
    void few_photons_are_drawn_with_their_mean_and_variance() {
        for (double mean : new double[] {0.01, 0.5, 3, 29}) {
            double sum = 0;
            double squares = 0;
            int count = 40_000;
            for (int i = 0; i < count; i++) {
                int n = FewPhotons.poisson(mean, (i + 0.5) / count);
                sum += n;
                squares += (double) n * n;
            }
            assertThat(sum / count).isCloseTo(mean, within(0.01 * mean + 1e-4));
            assertThat(squares / count - sum / count * sum / count).isCloseTo(mean, within(0.01 * mean + 1e-4));
        }
        assertThat(FewPhotons.poisson(0, 0.999)).isZero();
    }
}
