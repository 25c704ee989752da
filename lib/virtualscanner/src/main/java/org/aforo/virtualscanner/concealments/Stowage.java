package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Part;

/** A load stowed again with less room. */
final class Stowage {

    /** The cargo keeps off the doors. */
    private static final double DOORS_M = 0.02;

    /** Stacks that lean against each other by no more than this stand alone. */
    private static final double LEANING_M = 0.03;

    private static final double MOST_LEFT_OUT = 0.3;

    private Stowage() {}

    /**
     * The load moved towards the doors; stacks, with their pallets, that would stand in the doors are left out whole. Empty when too much
     * would be, because everything stands on everything.
     */
    static Optional<Load> nearerToDoors(Load load, double metres, Space interior) {
        Load moved = Units.moved(load, -metres, 0);
        List<Space> extents = new ArrayList<>();
        moved.units().forEach(unit -> extents.add(Extents.of(unit.parts())));
        moved.other().forEach(part -> extents.add(Extents.of(part)));
        boolean[] out = new boolean[extents.size()];
        List<Space> growing = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (extents.get(i).x() < interior.x() + DOORS_M) {
                out[i] = true;
                growing.add(extents.get(i));
            }
        }
        for (int next = 0; next < growing.size(); next++) {
            for (int i = 0; i < out.length; i++) {
                if (!out[i] && sameStack(growing.get(next), extents.get(i))) {
                    out[i] = true;
                    growing.add(extents.get(i));
                }
            }
        }
        int units = moved.units().size();
        List<CargoUnit> left = new ArrayList<>();
        List<Part> other = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (!out[i] && i < units) {
                left.add(moved.units().get(i));
            } else if (!out[i]) {
                other.add(moved.other().get(i - units));
            }
        }
        return left.size() < (1 - MOST_LEFT_OUT) * units
                ? Optional.empty()
                : Optional.of(new Load(load.kind(), load.goods(), left, other));
    }

    /** Whether one stands over or under the other. */
    private static boolean sameStack(Space a, Space b) {
        double alongX = Math.min(a.endX(), b.endX()) - Math.max(a.x(), b.x());
        double alongY = Math.min(a.endY(), b.endY()) - Math.max(a.y(), b.y());
        return alongX > LEANING_M && alongY > LEANING_M;
    }
}
