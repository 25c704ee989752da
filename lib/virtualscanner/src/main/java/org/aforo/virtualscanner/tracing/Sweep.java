package org.aforo.virtualscanner.tracing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits the parts of column after column, x rising, in an order that depends on the scene alone, so that sums come out the same however
 * columns are shared among threads. Cuts that are alike along x are measured once and kept while their part lasts; an even part of that
 * sort is {@code steady}: it can be told once that it begins and once that it ends.
 */
final class Sweep {

    /** Kept lengths are bounded; beyond, cuts are measured in every column. 32 MB. */
    private static final int MOST_KEPT = 8_000_000;

    /** Gets every part that a column's rays hit. A run is only good during the call. */
    interface Visitor {

        /** In every column. */
        void visit(Body body, Run run);

        /** Before the first column of a steady part, whose run is the same in all. */
        void begin(Steady steady, Run run);

        /** After its last. */
        void end(Steady steady);
    }

    /** A steady part under way. */
    static final class Steady {
        final Body body;

        /** For the visitor. */
        @Nullable
        Object notes;

        private Steady(Body body) {
            this.body = body;
        }
    }

    private record Active(Body body, @Nullable Run run) {}

    private final Bodies bodies;
    private final Rays rays;
    private final boolean tellsSteady;
    private final Run scratch;
    private final List<Active> active = new ArrayList<>();
    private final List<Steady> steady = new ArrayList<>();

    /** Of parts that have ended, for those that begin. */
    private final List<Run> spare = new ArrayList<>();

    private int next;
    private int kept;

    /** @param tellsSteady whether steady parts are told once; otherwise they are visited like all others */
    Sweep(Bodies bodies, Rays rays, boolean withMoment, boolean tellsSteady) {
        this.bodies = bodies;
        this.rays = rays;
        this.tellsSteady = tellsSteady;
        this.scratch = new Run(rays.count(), withMoment);
    }

    void column(double x, Visitor visitor) {
        active.removeIf(each -> ended(each, x));
        steady.removeIf(each -> ended(each, x, visitor));
        while (next < bodies.count() && bodies.get(next).startX() <= x) {
            Body body = bodies.get(next++);
            if (body.endX() > x) {
                begin(body, visitor);
            }
        }
        for (int i = 0; i < active.size(); i++) {
            Active each = active.get(i);
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
        boolean ended = each.body.endX() <= x;
        if (ended && each.run != null) {
            spare.add(each.run);
        }
        return ended;
    }

    private static boolean ended(Steady each, double x, Visitor visitor) {
        boolean ended = each.body.endX() <= x;
        if (ended) {
            visitor.end(each);
        }
        return ended;
    }

    private void begin(Body body, Visitor visitor) {
        double middle = (body.startX() + body.endX()) / 2;
        if (!body.section().alikeAlongX()) {
            active.add(new Active(body, null));
        } else if (tellsSteady && body.isEven()) {
            body.section().at(middle, rays, scratch);
            if (!scratch.isEmpty()) {
                Steady begun = new Steady(body);
                steady.add(begun);
                visitor.begin(begun, scratch);
            }
        } else {
            Run run = room();
            if (run != null) {
                body.section().at(middle, rays, run);
            }
            active.add(new Active(body, run));
        }
    }

    private @Nullable Run room() {
        if (!spare.isEmpty()) {
            return spare.removeLast();
        }
        if (kept > MOST_KEPT) {
            return null;
        }
        kept += rays.count();
        return new Run(rays.count(), scratch.withMoment());
    }
}
