package org.aforo.virtualscanner.physics;

import java.util.List;

/**
 * Transmission of the signal of one beam at one angle through materials behind each other, relative to air:
 *
 * <pre>  T = sum_k w_k exp(-sum_m mu_mk X_m),   alpha = -ln T</pre>
 *
 * with X the areal densities, g/cm2. Narrow beam: what is scattered is lost, but for the little that {@link Scatter} gives back on request.
 */
public final class Transmission {

    /** Nothing in a scanner is thicker; there is no signal long before. */
    public static final double MOST_GCM2 = 100_000;

    private final Beam beam;
    private final double fanDegrees;
    private final boolean scatter;
    private final double[] weights;

    /**
     * @param fanDegrees angle from the beam's axis, to either side, 60 at most
     * @param scatter whether the detector sees scattered photons
     */
    public Transmission(Beam beam, double fanDegrees, boolean scatter) {
        this.beam = beam;
        this.fanDegrees = fanDegrees;
        this.scatter = scatter;
        this.weights = beam.signalWeights(fanDegrees);
    }

    /**
     * One material on the way.
     *
     * @param arealGcm2 areal density, thickness times density, g/cm2
     */
    public record Layer(Material material, double arealGcm2) {
        public Layer {
            if (!(arealGcm2 >= 0 && arealGcm2 <= MOST_GCM2)) {
                throw new IllegalArgumentException(
                        "an areal density is 0 to " + (long) MOST_GCM2 + " g/cm2: " + arealGcm2);
            }
        }
    }

    /** -ln T: finite also where T itself is too small for a number. */
    public double alpha(List<Layer> layers) {
        double[] tau = new double[Nodes.COUNT];
        for (Layer layer : layers) {
            double[] coefficients = scatter
                    ? Attenuation.atNodes(layer.material(), beam.endPointMeV(), fanDegrees)
                    : Attenuation.atNodes(layer.material());
            for (int k = 0; k < tau.length; k++) {
                tau[k] += coefficients[k] * layer.arealGcm2();
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < tau.length; k++) {
            if (weights[k] > 0) {
                least = Math.min(least, tau[k]);
            }
        }
        // over the same sum without material, so that air gives 0 and not the rounding of the weights
        double open = 0;
        double through = 0;
        for (int k = 0; k < tau.length; k++) {
            open += weights[k];
            through += weights[k] * StrictMath.exp(least - tau[k]);
        }
        return least - StrictMath.log(through / open);
    }

    public double alpha(Material material, double arealGcm2) {
        return alpha(List.of(new Layer(material, arealGcm2)));
    }

    public double transmission(List<Layer> layers) {
        return StrictMath.exp(-alpha(layers));
    }

    public double transmission(Material material, double arealGcm2) {
        return transmission(List.of(new Layer(material, arealGcm2)));
    }
}
