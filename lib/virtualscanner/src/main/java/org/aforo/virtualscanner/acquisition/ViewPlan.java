package org.aforo.virtualscanner.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.physics.Beam;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.Pulse;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.tracing.Bodies;
import org.aforo.virtualscanner.tracing.Coefficients;
import org.aforo.virtualscanner.tracing.Hash;
import org.aforo.virtualscanner.tracing.Rays;
import org.aforo.virtualscanner.tracing.Weights;

/** All that is worked out once for a view of a scan and then only read, by every thread. */
public final class ViewPlan {

    /** @param along rays a pixel along x; {@code across} along the fan */
    public record Sampling(int along, int across) {}

    final ViewGeometry view;
    final ScannerModel model;
    final Effects effects;
    final Sampling sampling;
    final Timeline timeline;
    final Rays rays;
    final Bodies bodies;
    final Weights[] weights;
    final Coefficients[] coefficients;

    /** 1 by photons in air by pulse and pixel; all 0 without photon noise. */
    final float[][] perPhotons;

    final float electronicVariance;
    final Panel panel;
    final Blur blur;
    final Stray stray;
    final long seed;
    private final boolean[] beamOff;

    public ViewPlan(ScannerModel model, ViewGeometry view, List<Part> parts, Conditions conditions, Timeline timeline) {
        this.model = model;
        this.view = view;
        this.effects = conditions.effects();
        this.sampling = conditions.sampling();
        this.timeline = timeline;
        this.beamOff = conditions.beamOff();
        this.seed = Hash.of(conditions.seed(), view.name().hashCode());
        boolean gaps = effects.has(Effect.MODULE_GAPS);
        rays = Rays.of(view, sampling.across(), gaps);
        bodies = Bodies.of(parts, parts, view);
        float[] fluence = Fluence.relative(view, gaps);
        List<Pulse> pulses = model.pulses();
        weights = new Weights[pulses.size()];
        coefficients = new Coefficients[pulses.size()];
        perPhotons = new float[pulses.size()][fluence.length];
        double scatter = effects.strength(Effect.SCATTER);
        Coefficients narrow = Coefficients.narrow(bodies.materials(), conditions.materials());
        for (int e = 0; e < weights.length; e++) {
            weights[e] = Weights.of(conditions.beams().get(e), rays);
            coefficients[e] = scatter > 0
                    ? Coefficients.scattered(
                            bodies.materials(),
                            conditions.materials(),
                            pulses.get(e).endPointMeV(),
                            scatter)
                    : narrow;
            for (int j = 0; j < fluence.length; j++) {
                perPhotons[e][j] = (float)
                        (effects.strength(Effect.PHOTON_NOISE) / (pulses.get(e).photons() * fluence[j]));
            }
        }
        double electronic = model.readout().electronicNoise() * effects.strength(Effect.ELECTRONIC_NOISE);
        electronicVariance = (float) (electronic * electronic);
        panel = new Panel(effects, fluence, model.readout().adcBits(), seed);
        blur = Blur.of(effects, view, model.readout());
        stray = new Stray(effects, fluence.length);
    }

    /**
     * @param beams of the model's pulses
     * @param beamOff by column
     */
    public record Conditions(
            Effects effects, Sampling sampling, Materials materials, List<Beam> beams, boolean[] beamOff, long seed) {
        public Conditions {
            beams = List.copyOf(beams);
        }
    }

    /** Counts are divided by 2 to this power to fit 16 bits. */
    public int rawShift() {
        return Math.max(0, model.readout().adcBits() - 16);
    }

    int pixels() {
        return view.rows();
    }

    int columns() {
        return timeline.columns();
    }

    boolean isOff(int column) {
        return beamOff[column];
    }

    /** Pulses that fall on the same places and see the same coefficients, and so share their exponentials. */
    List<int[]> groups() {
        List<int[]> groups = new ArrayList<>();
        boolean apart = effects.has(Effect.INTERLACE) || effects.has(Effect.SCATTER);
        if (weights.length == 2 && !apart) {
            groups.add(new int[] {0, 1});
        } else {
            for (int e = 0; e < weights.length; e++) {
                groups.add(new int[] {e});
            }
        }
        return groups;
    }
}
