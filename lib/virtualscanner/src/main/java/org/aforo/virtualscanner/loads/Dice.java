package org.aforo.virtualscanner.loads;

import java.util.List;
import java.util.random.RandomGenerator;

/** A source of randomness in the words of a stevedore. Only sums and products of the generator's numbers, so that it is the same everywhere. */
final class Dice {

    /** Four uniform numbers have standard deviation sqrt(4/12). */
    private static final double TO_UNIT_DEVIATION = 1.7320508075688772;

    private final RandomGenerator random;

    Dice(RandomGenerator random) {
        this.random = random;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number, both ends included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Nearly normal: mean 0, standard deviation 1, never beyond 3.5. */
    double normal() {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * TO_UNIT_DEVIATION;
    }

    /** Nearly normal about a mean, with a relative standard deviation below 0.28 so that it stays positive. */
    double about(double mean, double relative) {
        return mean * (1 + relative * normal());
    }

    /** Mostly small, now and then large: the square of a uniform number. */
    double mostlySmall(double most) {
        double u = random.nextDouble();
        return most * u * u;
    }
}
