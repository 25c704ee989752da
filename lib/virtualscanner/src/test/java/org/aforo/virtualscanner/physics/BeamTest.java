package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeamTest {

    /** Published noise factors behind iron, per transmitted photon. */
    @ParameterizedTest
    @CsvSource({"6, 0, 2.60", "6, 300, 2.07", "9, 0, 3.02", "9, 300, 2.11"})
    void the_noise_factor_of_photons_that_got_through_is_the_published_one(double mev, double ironMm, double expected) {
        Beam beam = Beam.ofEndPoint(mev);
        double arealGcm2 = ironMm / 10 * 7.86;
        double[] photons = beam.signalWeights(0);
        double[] energiesMeV = Nodes.energiesMeV();
        for (int k = 0; k < photons.length; k++) {
            photons[k] /= CadmiumTungstate.depositedMeV(energiesMeV[k]);
        }
        double through = sum(photons, arealGcm2) / sum(photons, 0);
        double signal = sum(beam.signalWeights(0), arealGcm2);
        // Var(T)/T2 = F / (N0 T_N)
        double factor = sum(beam.varianceWeights(0), arealGcm2) / (signal * signal) * through;
        assertThat(factor).isCloseTo(expected, Percentage.withPercentage(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.5, 4, 6, 7.7, 9, 10})
    void weights_sum_to_1_and_none_is_negative_at_any_angle(double mev) {
        for (double degrees = -60; degrees <= 60; degrees += 7.5) {
            double[] weights = Beam.ofEndPoint(mev).signalWeights(degrees);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void the_axis_is_the_table_and_both_sides_are_alike() {
        double[] axis = Beam.ofEndPoint(9).signalWeights(0);
        assertThat(axis[14]).isCloseTo(0.15569262, within(1e-8));
        assertThat(Beam.ofEndPoint(9).signalWeights(-12))
                .containsExactly(Beam.ofEndPoint(9).signalWeights(12));
    }

    @Test
    void off_the_axis_100_mm_of_iron_let_through_what_they_do_in_the_reference() {
        // spectrum at each angle by Geant4, through 100 mm of iron of 7.874 g/cm3
        List<List<String>> rows = PhysicsCorpus.rows("spectra_offaxis_summary_semiZ_MIT.csv");
        assertThat(rows).hasSize(34);
        for (List<String> row : rows) {
            double degrees = Double.parseDouble(row.get(1));
            for (int energy = 0; energy < 2; energy++) {
                Beam beam = Beam.ofEndPoint(6 + 3 * energy);
                assertThat(sum(beam.signalWeights(degrees), 78.74))
                        .as(beam.endPointMeV() + " MeV at " + degrees)
                        .isCloseTo(Double.parseDouble(row.get(6 + energy)), Percentage.withPercentage(0.3));
                assertThat(meanMeV(beam.signalWeights(degrees)))
                        .as(beam.endPointMeV() + " MeV, mean energy of the signal at " + degrees)
                        .isCloseTo(Double.parseDouble(row.get(3 + 2 * energy)), Percentage.withPercentage(1.5));
            }
        }
    }

    /** The same on every machine, from the reference's rows at 12.00 and 26.45 degrees. */
    @ParameterizedTest
    @CsvSource({"6, 12.00, 0.035181", "6, 26.45, 0.030026", "9, 12.00, 0.050492", "9, 26.45, 0.043678"})
    void softening_is_kept(double mev, double degrees, double expected) {
        assertThat(sum(Beam.ofEndPoint(mev).signalWeights(degrees), 78.74))
                .isCloseTo(expected, Percentage.withPercentage(0.3));
    }

    @Test
    void beyond_the_angles_fitted_it_goes_on_softening() {
        Beam beam = Beam.ofEndPoint(6);
        double before = sum(beam.signalWeights(26), 78.74);
        for (double degrees = 30; degrees <= 60; degrees += 5) {
            double now = sum(beam.signalWeights(degrees), 78.74);
            assertThat(now).isLessThan(before).isGreaterThan(0.015);
            before = now;
        }
        assertThatThrownBy(() -> beam.signalWeights(61)).hasMessageContaining("61");
        assertThatThrownBy(() -> beam.signalWeights(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double meanMeV(double[] weights) {
        double mean = 0;
        double[] energiesMeV = Nodes.energiesMeV();
        for (int k = 0; k < weights.length; k++) {
            mean += weights[k] * energiesMeV[k];
        }
        return mean;
    }

    private static double sum(double[] weights, double ironGcm2) {
        double[] iron = Attenuation.atNodes(Materials.ofTable().get("Fe"));
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * Math.exp(-iron[k] * ironGcm2);
        }
        return sum;
    }
}
