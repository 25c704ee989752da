package org.aforo.selectivity.budget;

import java.util.Arrays;

/** The ranks of the last visits of a terminal, old ones leaving as new ones come; also in order, for quantiles. */
final class RecentRanks {

    private static final int MOST = 4_096;

    private final double[] ring = new double[MOST];
    private final double[] ordered = new double[MOST];
    private int size;
    private int next;

    int size() {
        return size;
    }

    void add(double rank) {
        if (size == MOST) {
            remove(ring[next]);
        }
        ring[next] = rank;
        next = (next + 1) % MOST;
        int at = place(rank);
        System.arraycopy(ordered, at, ordered, at + 1, size - at);
        ordered[at] = rank;
        size++;
    }

    private void remove(double rank) {
        int at = place(rank);
        System.arraycopy(ordered, at + 1, ordered, at, size - at - 1);
        size--;
    }

    private int place(double rank) {
        int found = Arrays.binarySearch(ordered, 0, size, rank);
        return found < 0 ? -found - 1 : found;
    }

    /** The rank that this share of visits reaches; 0 when the share is 1 and more. */
    double reachedBy(double share) {
        int above = (int) Math.floor(share * size);
        if (above >= size) {
            return 0;
        }
        return above <= 0 ? Double.POSITIVE_INFINITY : ordered[size - above];
    }
}
