package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttenuationTest {

    /** Values of NIST XCOM. */
    @ParameterizedTest
    @CsvSource({
        "H, 0.1, 0.2944",
        "C, 1, 0.06362",
        "O, 10, 0.02089",
        "Fe, 0.15, 0.1964",
        "Fe, 6, 0.03057",
        "Sn, 2, 0.04112",
        "W, 4, 0.04038",
        "Pb, 0.1, 5.549",
        "Pb, 3, 0.04234",
        "U, 8, 0.04879"
    })
    void an_element_at_an_energy_of_the_table_has_the_published_coefficient(
            String symbol, double energyMeV, double expected) {
        assertThat(Attenuation.massCm2g(Element.of(symbol), energyMeV))
                .isCloseTo(expected, Percentage.withPercentage(1e-9));
    }

    @Test
    void every_element_has_every_energy() {
        List<List<String>> rows = PhysicsCorpus.rows("xcom_mu_total_Z1-92.csv");
        assertThat(rows).hasSize(92);
        double[] energiesMeV = {
            0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.022, 1.25,
            1.5, 2, 2.044, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 20
        };
        for (List<String> row : rows) {
            for (int i = 0; i < energiesMeV.length; i++) {
                assertThat(Attenuation.massCm2g(Element.of(row.get(1)), energiesMeV[i]))
                        .as(row.get(1) + " at " + energiesMeV[i])
                        .isCloseTo(Double.parseDouble(row.get(2 + i)), Percentage.withPercentage(1e-9));
            }
        }
    }

    @Test
    void between_two_energies_the_logarithms_are_straight() {
        Element iron = Element.of("Fe");
        double middle = Math.sqrt(6 * 7);
        double expected = Math.sqrt(Attenuation.massCm2g(iron, 6) * Attenuation.massCm2g(iron, 7));
        assertThat(Attenuation.massCm2g(iron, middle)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void a_mixture_is_the_mass_weighted_sum() {
        double expected = 0.1121 * 0.1263 + 0.8879 * 0.06372;
        assertThat(Attenuation.massCm2g(Materials.ofTable().get("water"), 1)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void energies_outside_the_table_are_refused() {
        Element iron = Element.of("Fe");
        for (double energyMeV : new double[] {0.009, 20.1, 0, -1, Double.NaN}) {
            assertThatThrownBy(() -> Attenuation.massCm2g(iron, energyMeV))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void at_the_nodes_it_is_the_same_function() {
        Material lead = Materials.ofTable().get("lead");
        double[] energiesMeV = Nodes.energiesMeV();
        double[] coefficients = Attenuation.atNodes(lead);
        assertThat(coefficients).hasSize(Nodes.COUNT);
        for (int k = 0; k < Nodes.COUNT; k++) {
            assertThat(coefficients[k]).isEqualTo(Attenuation.massCm2g(lead, energiesMeV[k]));
        }
    }
}
