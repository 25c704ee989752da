package org.aforo.virtualscanner.tracing;

import java.util.Arrays;
import org.aforo.virtualscanner.tracing.Body.Content;
import org.jspecify.annotations.Nullable;

/** What some parts alone do to the rays of a column: which they change, and how much mass the rays see of them. */
public final class Imprint {

    /** A change of areal density that no detector sees and rounding does not reach: ten micrometres of water. */
    private static final float LEAST_G_CM2 = 1e-3f;

    /** kg/m3 by g/cm2 and metre. */
    private static final double KG_M3 = 10;

    private final Rays rays;
    private final Sweep sweep;
    private final Densities densities;
    private final float[] uneven;
    private final boolean[] touched;
    private double x;
    private double kgByMetre;

    public Imprint(Bodies bodies, Rays rays) {
        this.rays = rays;
        this.sweep = new Sweep(bodies, rays, true);
        this.densities = new Densities(bodies.materials().size(), rays.count());
        this.uneven = new float[rays.count()];
        this.touched = new boolean[rays.count()];
    }

    /** For columns in rising order. */
    public void trace(double place) {
        x = place;
        kgByMetre = 0;
        densities.clear();
        Arrays.fill(touched, false);
        sweep.column(place, (body, run) -> {
            deposit(body.adds(), run, true);
            deposit(body.removes(), run, !body.intrudes());
        });
        for (int i = 0; i < densities.count(); i++) {
            int material = densities.material(i);
            float[] own = densities.of(material);
            for (int j = densities.from(material); j < densities.to(material); j++) {
                touched[j] |= Math.abs(own[j]) > LEAST_G_CM2;
            }
        }
    }

    /** Whether any ray from one to before another is changed. */
    public boolean touches(int from, int to) {
        for (int j = from; j < to; j++) {
            if (touched[j]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Mass seen, kg by metre of x: a ray that stands for an angle a sees the integral of density times distance over its length, times a.
     */
    public double kgByMetre() {
        return kgByMetre;
    }

    private void deposit(@Nullable Content content, Run run, boolean weighs) {
        if (content == null) {
            return;
        }
        float[] length = run.length;
        Grain grain = content.grain();
        if (grain != null) {
            grain.apply(x, rays, run, uneven);
            length = uneven;
        }
        densities.add(content.material(), content.gramsPerLength(), length, run.first, run.from, run.to);
        if (weighs) {
            double sum = 0;
            for (int j = run.from; j < run.to; j++) {
                int i = j - run.first;
                double share = run.length[i] > 0 ? length[i] / run.length[i] : 0;
                sum += share * run.moment[i] * rays.wideRadians(j);
            }
            kgByMetre += KG_M3 * content.gramsPerLength() * sum;
        }
    }
}
