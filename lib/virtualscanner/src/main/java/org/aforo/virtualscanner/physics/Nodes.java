package org.aforo.virtualscanner.physics;

/**
 * The energies at which everything is computed. A spectrum of a thousand energies and these sixteen give the same transmission within
 * 0.1 % for 0 to 300 g/cm2 of any material: the weights of a beam ({@link Beam}) were fitted for that, not read off the spectrum. They are shared
 * by all beams, so that both energies of a scan need one set of exponentials.
 */
public final class Nodes {

    /** How many energies there are. */
    public static final int COUNT = 16;

    private static final double[] ENERGIES_MEV = {
        0.065, 0.255, 0.465, 0.675, 0.895, 1.135, 1.405, 1.705, 2.055, 2.465, 2.985, 3.625, 4.455, 5.545, 6.995, 8.955
    };

    private Nodes() {}

    /** The {@value #COUNT} energies, MeV, rising. */
    public static double[] energiesMeV() {
        return ENERGIES_MEV.clone();
    }
}
