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
    private final float[] noiseLine = new float[NoiseTile.SIDE + 1];
    private final boolean[] touched;
    private final Sweep.Visitor visitor = new Weigher();
    private double x;
    private double kgByMetre;

    public Imprint(Bodies bodies, Rays rays) {
        this.rays = rays;
        this.sweep = new Sweep(bodies, rays, true, false);
        this.densities = new Densities(bodies.materials().size(), rays.count(), rays.count());
        this.uneven = new float[rays.count()];
        this.touched = new boolean[rays.count()];
    }

    /** For columns in rising order. */
    public void trace(double place) {
        x = place;
        kgByMetre = 0;
        densities.next();
        Arrays.fill(touched, false);
        sweep.column(place, visitor);
        densities.update(0);
        for (int material = 0; material < densities.materials(); material++) {
            if (densities.meets(material, 0)) {
                float[] own = densities.of(material);
                for (int j = 0; j < touched.length; j++) {
                    touched[j] |= Math.abs(own[j]) > LEAST_G_CM2;
                }
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
            grain.apply(x, rays, run, noiseLine, uneven);
            length = uneven;
        }
        densities.pass(content.material(), content.gramsPerLength(), length, run.from, run.to);
        if (weighs) {
            double sum = 0;
            for (int j = run.from; j < run.to; j++) {
                double share = run.length[j] > 0 ? length[j] / run.length[j] : 0;
                sum += share * run.moment[j] * rays.wideRadians(j);
            }
            kgByMetre += KG_M3 * content.gramsPerLength() * sum;
        }
    }

    private final class Weigher implements Sweep.Visitor {

        @Override
        public void visit(Body body, Run run) {
            deposit(body.adds(), run, true);
            deposit(body.removes(), run, !body.intrudes());
        }

        @Override
        public void begin(Sweep.Steady steady, Run run) {
            throw new IllegalStateException("every part is visited in every column");
        }

        @Override
        public void end(Sweep.Steady steady) {
            throw new IllegalStateException("every part is visited in every column");
        }
    }
}
