package org.aforo.virtualscanner.physics;

import java.util.List;

/**
 * Which shares of an element's attenuation are photoelectric absorption, incoherent scattering and pair production, at the shared energies.
 * The rest is coherent scattering. Partial coefficients of 35 elements are NIST XCOM's (Berger et al. 2010), as shares of the same total as
 * everywhere else, straight in the logarithm of energy; shares of the elements between are straight in atomic number, so that all still sum to
 * the total.
 */
final class Interactions {

    private static final int PHOTOELECTRIC = 0;
    private static final int INCOHERENT = 1;
    private static final int PAIR = 2;
    private static final int KINDS = 3;

    /** By atomic number less one, then kind, then shared energy. */
    private static final double[][][] SHARES = load();

    private Interactions() {}

    static double photoelectric(Element element, int node) {
        return SHARES[element.number() - 1][PHOTOELECTRIC][node];
    }

    static double incoherent(Element element, int node) {
        return SHARES[element.number() - 1][INCOHERENT][node];
    }

    static double pair(Element element, int node) {
        return SHARES[element.number() - 1][PAIR][node];
    }

    private static double[][][] load() {
        double[][][] shares = new double[Element.LAST][KINDS][];
        List<List<String>> rows = TableFile.rows("partials.csv");
        double[] energiesMeV = TableFile.numbers(rows.getFirst(), 2);
        int before = -1;
        for (int i = 1; i < rows.size(); i += KINDS) {
            Element element = Element.of(rows.get(i).getFirst());
            int here = element.number() - 1;
            for (int kind = 0; kind < KINDS; kind++) {
                shares[here][kind] = atNodes(element, energiesMeV, TableFile.numbers(rows.get(i + kind), 2));
            }
            for (int between = before + 1; before >= 0 && between < here; between++) {
                fillBetween(shares, before, here, between);
            }
            before = here;
        }
        return shares;
    }

    private static double[] atNodes(Element element, double[] energiesMeV, double[] partial) {
        double[] share = new double[partial.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = partial[i] / Attenuation.massCm2g(element, energiesMeV[i]);
        }
        Curve curve = Curve.overLog(energiesMeV, share);
        double[] atNodes = Nodes.energiesMeV();
        for (int k = 0; k < atNodes.length; k++) {
            atNodes[k] = curve.at(StrictMath.log(atNodes[k]));
        }
        return atNodes;
    }

    private static void fillBetween(double[][][] shares, int low, int high, int between) {
        double towardsHigh = (double) (between - low) / (high - low);
        for (int kind = 0; kind < KINDS; kind++) {
            double[] filled = new double[Nodes.COUNT];
            for (int k = 0; k < filled.length; k++) {
                filled[k] = (1 - towardsHigh) * shares[low][kind][k] + towardsHigh * shares[high][kind][k];
            }
            shares[between][kind] = filled;
        }
    }
}
