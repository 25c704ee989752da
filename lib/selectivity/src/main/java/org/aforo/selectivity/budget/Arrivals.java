package org.aforo.selectivity.budget;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many visits a terminal has a day, and when in the day, from the last days. */
final class Arrivals {

    private static final int DAYS = 14;
    private static final int HOURS = 24;

    /** What a day was. */
    private record Past(int[] byHour, int wishes) {}

    private final Deque<Past> days = new ArrayDeque<>();
    private final double expectedBefore;

    /** @param expectedBefore visits a day, as long as there is no day to learn from */
    Arrivals(double expectedBefore) {
        this.expectedBefore = expectedBefore;
    }

    /** @param wishes visits that the rules gave a score */
    void learn(int[] byHour, int wishes) {
        days.addLast(new Past(byHour.clone(), wishes));
        if (days.size() > DAYS) {
            days.removeFirst();
        }
    }

    boolean hasLearnt() {
        return !days.isEmpty();
    }

    /** Visits of a whole day. */
    double perDay() {
        return hasLearnt()
                ? Math.max(1, days.stream().mapToInt(Arrivals::sum).average().orElse(1))
                : expectedBefore;
    }

    /** Visits with a score, of a whole day. */
    double wishes() {
        return days.stream().mapToInt(Past::wishes).average().orElse(0);
    }

    /** Visits still to come, from this second of a day on. */
    double after(int secondOfDay) {
        if (!hasLearnt()) {
            return expectedBefore * (1 - secondOfDay / 86_400.0);
        }
        int hour = secondOfDay / 3_600;
        double restOfHour = 1 - secondOfDay % 3_600 / 3_600.0;
        double sum = 0;
        for (Past past : days) {
            sum += past.byHour[hour] * restOfHour;
            for (int later = hour + 1; later < HOURS; later++) {
                sum += past.byHour[later];
            }
        }
        return sum / days.size();
    }

    private static int sum(Past past) {
        int sum = 0;
        for (int each : past.byHour) {
            sum += each;
        }
        return sum;
    }
}
