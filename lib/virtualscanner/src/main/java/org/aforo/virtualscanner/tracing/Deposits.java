package org.aforo.virtualscanner.tracing;

import org.aforo.virtualscanner.tracing.Body.Content;
import org.jspecify.annotations.Nullable;

/** Puts what parts add and remove into the densities of the column that a sweep visits. */
final class Deposits implements Sweep.Visitor {

    private final Densities densities;
    private final Rays rays;
    private final float[] uneven;
    private final float[] noiseLine = new float[NoiseTile.SIDE + 1];
    private double x;

    Deposits(Densities densities, Rays rays) {
        this.densities = densities;
        this.rays = rays;
        this.uneven = new float[rays.count()];
    }

    /** For the column at a place. */
    Deposits at(double place) {
        x = place;
        return this;
    }

    /** Whole units of a steady part's contents, from its first ray on. */
    private record Units(int first, double[] added, double[] removed) {}

    private static final double[] NONE = new double[0];

    @Override
    public void visit(Body body, Run run) {
        pass(body.adds(), run);
        pass(body.removes(), run);
    }

    private void pass(@Nullable Content content, Run run) {
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
    }

    @Override
    public void begin(Sweep.Steady steady, Run run) {
        Content adds = steady.body.adds();
        Content removes = steady.body.removes();
        double[] added = adds == null ? NONE : Densities.units(adds.gramsPerLength(), run);
        double[] removed = removes == null ? NONE : Densities.units(removes.gramsPerLength(), run);
        steady.notes = new Units(run.from, added, removed);
        if (adds != null) {
            densities.begin(adds.material(), added, run.from);
        }
        if (removes != null) {
            densities.begin(removes.material(), removed, run.from);
        }
    }

    @Override
    public void end(Sweep.Steady steady) {
        if (steady.notes instanceof Units units) {
            Content adds = steady.body.adds();
            Content removes = steady.body.removes();
            if (adds != null) {
                densities.end(adds.material(), units.added, units.first);
            }
            if (removes != null) {
                densities.end(removes.material(), units.removed, units.first);
            }
        }
    }
}
