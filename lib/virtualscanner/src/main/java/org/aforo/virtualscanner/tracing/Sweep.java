package org.aforo.virtualscanner.tracing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits the parts of column after column, x rising, in an order that depends on the scene alone, so that sums come out the same however
 * columns are shared among threads. Cuts that are alike along x are measured once and kept while their part lasts.
 */
final class Sweep {

    /** Kept lengths are bounded; beyond, cuts are measured in every column. */
    private static final int MOST_KEPT = 4_000_000;

    /** Gets every part that a column's rays hit. */
    interface Visitor {
        void visit(Body body, Run run);
    }

    private final Bodies bodies;
    private final Rays rays;
    private final Run scratch;
    private final List<Active> active = new ArrayList<>();
    private int next;
    private int kept;

    private record Active(Body body, @Nullable Run run) {}

    Sweep(Bodies bodies, Rays rays, boolean withMoment) {
        this.bodies = bodies;
        this.rays = rays;
        this.scratch = Run.scratch(rays.count(), withMoment);
    }

    void column(double x, Visitor visitor) {
        active.removeIf(each -> ended(each, x));
        while (next < bodies.count() && bodies.get(next).startX() <= x) {
            Body body = bodies.get(next++);
            if (body.endX() > x) {
                active.add(begun(body));
            }
        }
        for (Active each : active) {
            Run run = each.run;
            if (run == null) {
                each.body.section().at(x, rays, scratch);
                run = scratch;
            }
            if (!run.isEmpty()) {
                visitor.visit(each.body, run);
            }
        }
    }

    private boolean ended(Active each, double x) {
        if (each.body.endX() > x) {
            return false;
        }
        if (each.run != null) {
            kept -= each.run.length.length;
        }
        return true;
    }

    private Active begun(Body body) {
        if (!body.section().alikeAlongX() || kept > MOST_KEPT) {
            return new Active(body, null);
        }
        body.section().at((body.startX() + body.endX()) / 2, rays, scratch);
        Run copy = scratch.copy();
        kept += copy.length.length;
        return new Active(body, copy);
    }
}
