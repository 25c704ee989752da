package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;

/**
 * How far each layer of a stack stands off its foot, along x, metres. Stacks that touch share one, so that they lean together and never
 * into each other.
 *
 * @param shiftM by layer from the bottom; the last holds for all above
 */
record Lean(List<Double> shiftM) {

    Lean {
        shiftM = List.copyOf(shiftM);
    }

    /**
     * Bent by the road: little at the foot, up to some way at the top, and each layer a little unlike the one below.
     *
     * @param together layers that slide as one, because they are bound
     */
    static Lean bent(int layers, int together, double atTopM, double waverM, Dice dice) {
        double power = dice.between(1, 2.2);
        List<Double> shifts = new ArrayList<>();
        for (int layer = 0; layer < Math.max(layers, 1); layer++) {
            if (layer % together == 0) {
                double up = layers < 2 ? 0 : (double) layer / (layers - 1);
                shifts.add(atTopM * StrictMath.pow(up, power) + waverM * dice.between(-1, 1));
            } else {
                shifts.add(shifts.getLast());
            }
        }
        return new Lean(shifts);
    }

    /** Every other layer pushed the other way, as sacks are laid in a bond. */
    static Lean bond(int layers, double byM, double waverM, Dice dice) {
        List<Double> shifts = new ArrayList<>();
        for (int layer = 0; layer < Math.max(layers, 1); layer++) {
            shifts.add((layer % 2 == 0 ? -byM : byM) + waverM * dice.between(-1, 1));
        }
        return new Lean(shifts);
    }

    double at(int layer) {
        return shiftM.get(Math.min(layer, shiftM.size() - 1));
    }

    /** Furthest towards +x, at least 0. */
    double mostForward() {
        return shiftM.stream().mapToDouble(shift -> shift).reduce(0, Math::max);
    }

    /** Furthest towards -x, at least 0. */
    double mostBackward() {
        return -shiftM.stream().mapToDouble(shift -> shift).reduce(0, Math::min);
    }
}
