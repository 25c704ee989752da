package org.aforo.virtualscanner.tracing;

import java.util.List;
import org.aforo.virtualscanner.physics.Attenuation;
import org.aforo.virtualscanner.physics.Material;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.physics.Nodes;
import org.aforo.virtualscanner.physics.Scatter;

/**
 * Mass attenuation coefficients of a trace's materials at the shared energies, cm2/g. With the scatter that detectors see they depend on
 * the angle from the beam's axis: {@code mu = base + growth g}, g a function of the angle alone.
 */
public final class Coefficients {

    private static final double EDGE_DEGREES = 26;

    private final float[][] base;
    private final float[][] growth;

    private Coefficients(float[][] base, float[][] growth) {
        this.base = base;
        this.growth = growth;
    }

    /** Of a narrow beam: the same at every angle. */
    public static Coefficients narrow(List<String> names, Materials materials) {
        float[][] base = new float[names.size()][];
        for (int m = 0; m < base.length; m++) {
            base[m] = floats(Attenuation.atNodes(materials.get(names.get(m))));
        }
        return new Coefficients(base, new float[0][]);
    }

    /** With scatter as at the beam of an end point, the coefficients' change so many times the published one. */
    public static Coefficients scattered(List<String> names, Materials materials, double endPointMeV, double strength) {
        float[][] base = new float[names.size()][];
        float[][] growth = new float[names.size()][];
        double edge = growthAt(endPointMeV, EDGE_DEGREES);
        for (int m = 0; m < base.length; m++) {
            Material material = materials.get(names.get(m));
            double[] narrow = Attenuation.atNodes(material);
            double[] axis = Attenuation.atNodes(material, endPointMeV, 0);
            double[] fan = Attenuation.atNodes(material, endPointMeV, EDGE_DEGREES);
            for (int k = 0; k < narrow.length; k++) {
                fan[k] = strength * (fan[k] - axis[k]) / edge;
                axis[k] = narrow[k] + strength * (axis[k] - narrow[k]);
            }
            base[m] = floats(axis);
            growth[m] = floats(fan);
        }
        return new Coefficients(base, growth);
    }

    /** g by ray. */
    static float[] growths(double endPointMeV, Rays rays) {
        float[] growths = new float[rays.count()];
        for (int j = 0; j < growths.length; j++) {
            growths[j] = (float) growthAt(endPointMeV, rays.geometry().fanDegrees(rays.slope(j)));
        }
        return growths;
    }

    private static double growthAt(double endPointMeV, double degrees) {
        return Scatter.epsilon(endPointMeV, degrees) / Scatter.epsilon(endPointMeV, 0) - 1;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    boolean dependOnAngle() {
        return growth.length > 0;
    }

    /**
     * Coefficients of some materials as the kernels want them: of layer m at energy k in {@code k layers + m}. Where they depend on the
     * angle each material is two layers: itself, and what it grows by.
     */
    float[] packed(int[] materials) {
        int layers = dependOnAngle() ? 2 * materials.length : materials.length;
        float[] packed = new float[Nodes.COUNT * layers];
        for (int k = 0; k < Nodes.COUNT; k++) {
            for (int i = 0; i < materials.length; i++) {
                if (dependOnAngle()) {
                    packed[k * layers + 2 * i] = base[materials[i]][k];
                    packed[k * layers + 2 * i + 1] = growth[materials[i]][k];
                } else {
                    packed[k * layers + i] = base[materials[i]][k];
                }
            }
        }
        return packed;
    }
}
