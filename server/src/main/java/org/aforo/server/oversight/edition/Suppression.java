package org.aforo.server.oversight.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hides small counts of a table with its sums, and as many others as it takes that the sums do not give the small ones away.
 *
 * <p>A table with sums is a network in which flow is kept (Cox, "Network models for complementary cell suppression", JASA 90, 1995): every
 * row and every column is a node, every count an edge, and so are the sums. What a reader can still work out of a hidden count is the smallest
 * and the largest value it can have with everything shown fixed and every hidden count at least 0: two questions of greatest flow, answered
 * exactly. A small count is safe when at least {@link #SHOWN_FROM} values of it are possible.
 */
final class Suppression {

    /** Counts below this are hidden. Nought is hidden too: that nothing was found among few tells as much as that something was. */
    static final int SHOWN_FROM = 5;

    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final List<Count> counts;
    private final int nodes;

    /**
     * A count from one line of the table to another.
     *
     * @param kind what it is in the table
     */
    record Count(int from, int to, long value, Kind kind) {
        boolean fixed() {
            return kind == Kind.FIXED;
        }
    }

    /** What may be hidden for another's sake, in this order: a reader misses a sum more than one of its parts. */
    enum Kind {
        PART,
        SUM,
        /** Shown whatever it takes. */
        FIXED
    }

    /** What a reader can work out of a count. */
    record Bounds(long low, long high) {
        boolean safe() {
            return high - low >= SHOWN_FROM - 1;
        }
    }

    Suppression(List<Count> counts) {
        this.counts = List.copyOf(counts);
        this.nodes = counts.stream()
                        .mapToInt(count -> Math.max(count.from(), count.to()))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /**
     * Which counts to hide.
     *
     * @return empty when even hiding all but the fixed ones does not protect the small ones
     */
    Optional<BitSet> hidden() {
        BitSet small = new BitSet();
        for (int i = 0; i < counts.size(); i++) {
            small.set(i, counts.get(i).value() < SHOWN_FROM && !counts.get(i).fixed());
        }
        BitSet hidden = (BitSet) small.clone();
        for (int open = firstOpen(small, hidden); open >= 0; open = firstOpen(small, hidden)) {
            int further = further(open, hidden);
            if (further < 0) {
                return Optional.empty();
            }
            hidden.set(further);
        }
        showAgain(small, hidden);
        return Optional.of(hidden);
    }

    /** A small count whose value can be worked out too closely; -1 when there is none. */
    private int firstOpen(BitSet small, BitSet hidden) {
        return small.stream()
                .filter(one -> !bounds(one, hidden).safe())
                .findFirst()
                .orElse(-1);
    }

    /** The smallest shown count of the same lines, parts before sums; else of the whole table. */
    private int further(int open, BitSet hidden) {
        Count of = counts.get(open);
        return IntStream.range(0, counts.size())
                .filter(i -> !hidden.get(i) && !counts.get(i).fixed())
                .boxed()
                .min(Comparator.comparing((Integer i) -> !touches(counts.get(i), of))
                        .thenComparing(i -> counts.get(i).kind())
                        .thenComparingLong(i -> counts.get(i).value()))
                .orElse(-1);
    }

    private static boolean touches(Count one, Count other) {
        return one.from() == other.from()
                || one.from() == other.to()
                || one.to() == other.from()
                || one.to() == other.to();
    }

    /** Shows again what need not have been hidden, the largest first. */
    private void showAgain(BitSet small, BitSet hidden) {
        List<Integer> besides = hidden.stream()
                .filter(i -> !small.get(i))
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -counts.get(i).value()))
                .toList();
        for (int one : besides) {
            hidden.clear(one);
            if (firstOpen(small, hidden) >= 0) {
                hidden.set(one);
            }
        }
    }

    /** What a reader who sees all but the hidden ones can work out of a hidden one. */
    Bounds bounds(int one, BitSet hidden) {
        Count count = counts.get(one);
        long more = flow(count.to(), count.from(), one, hidden);
        long less = Math.min(count.value(), flow(count.from(), count.to(), one, hidden));
        return new Bounds(count.value() - less, more >= UNBOUNDED ? UNBOUNDED : count.value() + more);
    }

    /** The greatest flow by hidden counts other than {@code but}: each can grow without bound and shrink to 0 (Edmonds and Karp, JACM 19, 1972). */
    private long flow(int source, int sink, int but, BitSet hidden) {
        long[][] room = new long[nodes][nodes];
        hidden.stream().filter(i -> i != but).forEach(i -> {
            Count count = counts.get(i);
            room[count.from()][count.to()] = UNBOUNDED;
            room[count.to()][count.from()] = Math.min(UNBOUNDED, room[count.to()][count.from()] + count.value());
        });
        long total = 0;
        for (int[] way = way(room, source, sink); way.length > 0 && total < UNBOUNDED; way = way(room, source, sink)) {
            long least = UNBOUNDED;
            for (int node = sink; node != source; node = way[node]) {
                least = Math.min(least, room[way[node]][node]);
            }
            for (int node = sink; node != source; node = way[node]) {
                room[way[node]][node] -= least;
                room[node][way[node]] = Math.min(UNBOUNDED, room[node][way[node]] + least);
            }
            total += least;
        }
        return total;
    }

    /** The node before each on a shortest way; empty when there is no way. */
    private int[] way(long[][] room, int source, int sink) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[source] = source;
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int to = 0; to < nodes; to++) {
                if (before[to] < 0 && room[node][to] > 0) {
                    before[to] = node;
                    next.add(to);
                }
            }
        }
        return before[sink] < 0 ? new int[0] : before;
    }

    /**
     * A table with its sums.
     *
     * @param rows of equal length
     * @return the counts row by row, each followed by its sum, then the row of the sums of columns, ending in the sum of all, which is fixed
     */
    static List<Count> table(long[][] rows) {
        int columns = rows[0].length;
        int sumOfRows = rows.length;
        int firstColumn = sumOfRows + 1;
        int sumOfColumns = firstColumn + columns;
        List<Count> counts = new ArrayList<>();
        long[] sums = new long[columns];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                counts.add(new Count(row, firstColumn + column, rows[row][column], Kind.PART));
                sums[column] += rows[row][column];
            }
            counts.add(new Count(sumOfColumns, row, Arrays.stream(rows[row]).sum(), Kind.SUM));
        }
        for (int column = 0; column < columns; column++) {
            counts.add(new Count(firstColumn + column, sumOfRows, sums[column], Kind.SUM));
        }
        counts.add(new Count(sumOfRows, sumOfColumns, Arrays.stream(sums).sum(), Kind.FIXED));
        return counts;
    }

    /** Parts of a whole that is shown: the parts in their order, then their sum. */
    static List<Count> parts(long... parts) {
        List<Count> counts = new ArrayList<>();
        for (long part : parts) {
            counts.add(new Count(0, 1, part, Kind.PART));
        }
        counts.add(new Count(1, 0, Arrays.stream(parts).sum(), Kind.FIXED));
        return counts;
    }
}
