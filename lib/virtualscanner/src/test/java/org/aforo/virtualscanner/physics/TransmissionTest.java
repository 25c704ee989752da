package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.physics.Transmission.Layer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransmissionTest {

    private static final Materials MATERIALS = Materials.ofTable();

    @Test
    void air_lets_everything_through() {
        Transmission open = new Transmission(Beam.ofEndPoint(6), 10, true);
        assertThat(open.alpha(List.of())).isZero();
        assertThat(open.alpha(MATERIALS.get("water"), 0)).isZero();
        assertThat(open.transmission(List.of())).isEqualTo(1);
    }

    @Test
    void layers_do_not_mind_their_order_and_two_halves_make_a_whole() {
        Transmission beam = new Transmission(Beam.ofEndPoint(9), 5, true);
        Layer water = new Layer(MATERIALS.get("water"), 40);
        Layer steel = new Layer(MATERIALS.get("steel_carbon"), 15);
        Layer half = new Layer(MATERIALS.get("steel_carbon"), 7.5);
        assertThat(beam.alpha(List.of(water, steel))).isCloseTo(beam.alpha(List.of(steel, water)), within(1e-12));
        assertThat(beam.alpha(List.of(half, water, half))).isCloseTo(beam.alpha(List.of(water, steel)), within(1e-12));
        // the first layer hardens the beam for the second
        assertThat(beam.alpha(List.of(water, steel)))
                .isLessThan(beam.alpha(List.of(water)) + beam.alpha(List.of(steel)));
    }

    @Test
    void alpha_stays_finite_where_transmission_is_too_small_for_a_number() {
        Transmission beam = new Transmission(Beam.ofEndPoint(6), 0, false);
        assertThat(beam.alpha(MATERIALS.get("lead"), 50_000)).isBetween(2_000.0, 2_500.0);
        assertThat(beam.transmission(MATERIALS.get("lead"), 50_000)).isZero();
    }

    @Test
    void nonsense_is_refused() {
        Material water = MATERIALS.get("water");
        for (double areal : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e6}) {
            assertThatThrownBy(() -> new Layer(water, areal)).hasMessageContaining("areal density");
        }
        for (double mev : new double[] {3.4, 10.1, 0, Double.NaN}) {
            assertThatThrownBy(() -> Beam.ofEndPoint(mev)).hasMessageContaining("3.5 to 10");
        }
    }

    /** Where the reference table ends with alpha: its two last columns give the areal density at alpha 1 and 3 at 9 MeV, and the ratio to 6 MeV. */
    @Test
    void every_material_of_the_table_has_the_reference_ratio_of_6_to_9_mev() {
        List<List<String>> rows = PhysicsCorpus.rows("materials.csv");
        Transmission at6 = new Transmission(Beam.ofEndPoint(6), 0, false);
        Transmission at9 = new Transmission(Beam.ofEndPoint(9), 0, false);
        for (List<String> row : rows) {
            Material material = MATERIALS.get(row.get(0));
            for (int alpha = 1; alpha <= 3; alpha += 2) {
                int column = alpha == 1 ? 0 : 1;
                double arealGcm2 = Double.parseDouble(row.get(7 + column));
                double ratio = Double.parseDouble(row.get(5 + column));
                assertThat(at9.alpha(material, arealGcm2))
                        .as(row.get(0))
                        .isCloseTo(alpha, Percentage.withPercentage(0.05));
                assertThat(at6.alpha(material, arealGcm2) / at9.alpha(material, arealGcm2))
                        .as(row.get(0))
                        .isCloseTo(ratio, Percentage.withPercentage(0.05));
            }
        }
    }

    /** Published ratios, so that the order of materials is kept on every machine. */
    @ParameterizedTest
    @CsvSource({
        "banana, 85.86, 1.2126", "water, 84.93, 1.2127", "cocaine_HCl, 88.74, 1.2113", "sugar, 88.95, 1.2142",
        "aluminium, 90.46, 1.1758", "steel_carbon, 82.21, 1.1217", "lead, 63.30, 1.0478", "uranium, 60.22, 1.0518"
    })
    void the_ratio_of_6_to_9_mev_tells_classes_and_not_cocaine_from_fruit(String name, double arealGcm2, double ratio) {
        Material material = MATERIALS.get(name);
        double at6 = new Transmission(Beam.ofEndPoint(6), 0, false).alpha(material, arealGcm2);
        double at9 = new Transmission(Beam.ofEndPoint(9), 0, false).alpha(material, arealGcm2);
        assertThat(at9).isCloseTo(3, within(0.002));
        assertThat(at6 / at9).isCloseTo(ratio, within(0.0005));
    }

    /** Narrow-beam bounds from the least attenuation coefficient that XCOM has below 10 MeV. */
    @ParameterizedTest
    @CsvSource({"Fe, 7.86, 9.81", "Pb, 11.35, 4.83", "Cu, 8.96, 8.36", "W, 19.3, 2.95", "Al, 2.70, 36.8"})
    void no_tenth_value_layer_ever_passes_the_hard_bound(String symbol, double densityGcm3, double boundCm) {
        Material material = MATERIALS.get(symbol);
        double stepGcm2 = boundCm * densityGcm3;
        for (double mev = 3.5; mev <= 10; mev += 0.5) {
            Transmission beam = new Transmission(Beam.ofEndPoint(mev), 0, false);
            double before = 0;
            for (int layers = 1; layers <= 12; layers++) {
                double now = beam.alpha(material, stepGcm2 * layers);
                // 0.1 %: the bounds are published to three digits
                assertThat(now - before).as(mev + " MeV, layer " + layers).isGreaterThan(Math.log(10) * 0.999);
                before = now;
            }
        }
    }

    @Test
    void tenth_value_layers_are_the_published_narrow_beam_ones() {
        // "Measurements of 6 MV x-rays: I", narrow beam: mean over 6, 4.5 and 4.5 tenth value layers, cm; air kerma
        assertThat(meanTvlCm("lead", 11.35, 6)).isCloseTo(4.6, Percentage.withPercentage(8));
        assertThat(meanTvlCm("Fe", 7.86, 4.5)).isCloseTo(7.5, Percentage.withPercentage(8));
        assertThat(meanTvlCm("concrete_ordinary", 2.3, 4.5)).isCloseTo(27.4, Percentage.withPercentage(8));
    }

    private static double meanTvlCm(String name, double densityGcm3, double layers) {
        double[] coefficients = Attenuation.atNodes(MATERIALS.get(name));
        double[] kerma = AirKerma.weights(Beam.ofEndPoint(6));
        double low = 0;
        double high = 1000;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (int k = 0; k < kerma.length; k++) {
                sum += kerma[k] * Math.exp(-coefficients[k] * middle * densityGcm3);
            }
            if (sum > Math.pow(10, -layers)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / layers;
    }

    /** What an ionisation chamber in air sees of a beam instead of a crystal: E mu_en/rho, dry air (XAAMDI, Hubbell and Seltzer 2004). */
    private static final class AirKerma {
        private static final double[] ENERGIES_MEV = {
            0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5, 6, 8, 10
        };
        private static final double[] MU_EN_CM2G = {
            0.03041, 0.02407, 0.02325, 0.02496, 0.02672, 0.02872, 0.02949, 0.02966, 0.02953, 0.02882, 0.02789, 0.02666,
            0.02547, 0.02345, 0.02057, 0.01870, 0.01740, 0.01647, 0.01525, 0.01450
        };

        static double[] weights(Beam beam) {
            Curve muEn = Curve.overLog(ENERGIES_MEV, MU_EN_CM2G);
            double[] energiesMeV = Nodes.energiesMeV();
            double[] weights = beam.signalWeights(0);
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                double response = energiesMeV[k] * muEn.at(Math.log(energiesMeV[k]));
                weights[k] *= response / CadmiumTungstate.depositedMeV(energiesMeV[k]);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            return weights;
        }
    }

    @Test
    void an_ionisation_chamber_sees_what_the_reference_says() {
        List<List<String>> rows = new ArrayList<>(PhysicsCorpus.rows("transmission_reference_narrowbeam.csv").stream()
                .filter(row -> row.get(1).equals("kerma")
                        && (row.get(0).equals("6") || row.get(0).equals("9"))
                        && row.get(2).equals("steel"))
                .toList());
        assertThat(rows).hasSize(38);
        double[] iron = Attenuation.atNodes(MATERIALS.get("Fe"));
        for (List<String> row : rows) {
            double[] weights = AirKerma.weights(Beam.ofEndPoint(Double.parseDouble(row.get(0))));
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * Math.exp(-iron[k] * Double.parseDouble(row.get(3)) * 0.786);
            }
            assertThat(sum).as(row.toString()).isCloseTo(Double.parseDouble(row.get(4)), Percentage.withPercentage(1));
        }
    }
}
