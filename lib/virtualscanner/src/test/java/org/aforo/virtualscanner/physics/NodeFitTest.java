package org.aforo.virtualscanner.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeFitTest {

    /** Materials and areal densities other than those of the fit, and two materials behind each other. */
    @ParameterizedTest
    @ValueSource(doubles = {3.5, 3.7, 4, 5, 6, 7.5, 9, 10})
    void sixteen_energies_give_the_transmission_of_the_whole_spectrum(double mev) {
        double[] energiesMeV = new double[(int) (mev * 50) - 2];
        for (int j = 0; j < energiesMeV.length; j++) {
            energiesMeV[j] = 0.05 + 0.02 * j;
        }
        double[] signal = ThickTarget.photons(mev, energiesMeV);
        for (int j = 0; j < signal.length; j++) {
            signal[j] *= CadmiumTungstate.depositedMeV(energiesMeV[j]);
        }
        double[] weights = NodeFit.weights(energiesMeV, signal);
        for (String front : List.of("cocaine_HCl", "PVC", "gypsum", "steel_carbon", "brass", "Ag", "CdWO4")) {
            for (String back : List.of("water", "Pb")) {
                for (double arealGcm2 : new double[] {3, 15, 55, 110, 190}) {
                    for (double behindGcm2 : new double[] {0, 25, 95}) {
                        double whole = transmission(energiesMeV, signal, front, arealGcm2, back, behindGcm2);
                        double nodes = transmission(Nodes.energiesMeV(), weights, front, arealGcm2, back, behindGcm2);
                        assertThat(nodes)
                                .as(front + " " + arealGcm2 + ", " + back + " " + behindGcm2)
                                .isCloseTo(whole, Percentage.withPercentage(0.22));
                    }
                }
            }
        }
    }

    private static double transmission(
            double[] energiesMeV, double[] signal, String front, double arealGcm2, String back, double behindGcm2) {
        Material first = Materials.ofTable().get(front);
        Material second = Materials.ofTable().get(back);
        double through = 0;
        double open = 0;
        for (int j = 0; j < signal.length; j++) {
            double tau = Attenuation.massCm2g(first, energiesMeV[j]) * arealGcm2
                    + Attenuation.massCm2g(second, energiesMeV[j]) * behindGcm2;
            through += signal[j] * Math.exp(-tau);
            open += signal[j];
        }
        return through / open;
    }
}
