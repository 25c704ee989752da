package org.aforo.selectivity.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When visits of one key came, in order, and with which value of the counted field. */
final class Track {

    /** More visits of one key within the window are forgotten, the oldest first; a count then says no more than this. */
    static final int MOST = 65_536;

    /** Visits that come late, by up to this, still find all of their window. */
    static final long LATE_SECONDS = 7 * 86_400;

    private long[] seconds = new long[2];
    private @Nullable String @Nullable [] values;
    private int size;

    void add(long second, @Nullable String value, long windowSeconds) {
        forgetBefore(second - windowSeconds - LATE_SECONDS);
        if (size == MOST) {
            drop(MOST / 8);
        }
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        int at = size;
        while (at > 0 && seconds[at - 1] > second) {
            at--;
        }
        System.arraycopy(seconds, at, seconds, at + 1, size - at);
        seconds[at] = second;
        keep(value, at);
        size++;
    }

    private void keep(@Nullable String value, int at) {
        @Nullable String[] kept = values;
        if (kept == null) {
            if (value == null) {
                return;
            }
            kept = new String[seconds.length];
        } else if (kept.length < seconds.length) {
            kept = Arrays.copyOf(kept, seconds.length);
        }
        System.arraycopy(kept, at, kept, at + 1, size - at);
        kept[at] = value;
        values = kept;
    }

    private void forgetBefore(long second) {
        int old = from(second);
        // Moving the rest each time would make a busy key quadratic.
        if (old > 16 && old > size / 2) {
            drop(old);
        }
    }

    private void drop(int count) {
        System.arraycopy(seconds, count, seconds, 0, size - count);
        @Nullable String[] kept = values;
        if (kept != null) {
            System.arraycopy(kept, count, kept, 0, Math.min(size, kept.length) - count);
        }
        size -= count;
    }

    /** Visits in {@code [from, to)}. */
    int count(long from, long to) {
        return Math.max(0, from(to) - from(from));
    }

    /** Different values in {@code [from, to)}, and one more. */
    int distinct(long from, long to, @Nullable String more) {
        Set<String> seen = new HashSet<>();
        if (more != null) {
            seen.add(more);
        }
        @Nullable String[] kept = values;
        if (kept == null) {
            return seen.size();
        }
        for (int i = from(from); i < from(to); i++) {
            String value = kept[i];
            if (value != null) {
                seen.add(value);
            }
        }
        return seen.size();
    }

    /** Second of the last visit before {@code to}; the least long when there was none. */
    long last(long to) {
        int after = from(to);
        return after == 0 ? Long.MIN_VALUE : seconds[after - 1];
    }

    boolean isOlderThan(long second) {
        return size == 0 || seconds[size - 1] < second;
    }

    /** Index of the first visit at or after the second. */
    private int from(long second) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
