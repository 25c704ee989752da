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

    /** Straight over the logarithm of the place; {@link #at} then takes logarithms. */
    static Curve overLog(double[] places, double... values) {
        return new Curve(logs(places), values);
    }

    /** Straight in the logarithms of both; {@link #at} takes and gives logarithms. */
    static Curve ofLogs(double[] places, double... values) {
        return new Curve(logs(places), logs(values));
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

    /** The value at the nearest place within the curve's reach. */
    double atWithin(double place) {
        return at(Math.clamp(place, places[0], places[places.length - 1]));
    }

    private static double[] logs(double[] numbers) {
        double[] logs = new double[numbers.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(numbers[i]);
        }
        return logs;
    }
}
