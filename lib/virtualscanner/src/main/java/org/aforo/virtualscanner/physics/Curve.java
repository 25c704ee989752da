package org.aforo.virtualscanner.physics;

import java.util.Arrays;

/** A function given by values at rising places, straight between them; beyond the last two (the first two) it goes on straight. */
final class Curve {

    private final double[] places;
    private final double[] values;

    Curve(double[] places, double[] values) {
        if (places.length != values.length || places.length < 2) {
            throw new IllegalArgumentException("a curve has as many values as places, two at least");
        }
        for (int i = 1; i < places.length; i++) {
            if (!(places[i] > places[i - 1])) {
                throw new IllegalArgumentException("places must rise: " + places[i - 1] + ", " + places[i]);
            }
        }
        this.places = places.clone();
        this.values = values.clone();
    }

    double at(double place) {
        int found = Arrays.binarySearch(places, place);
        if (found >= 0) {
            return values[found];
        }
        int above = Math.clamp(-found - 1, 1, places.length - 1);
        double share = (place - places[above - 1]) / (places[above] - places[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }
}
