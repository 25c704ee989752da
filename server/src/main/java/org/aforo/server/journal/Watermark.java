package org.aforo.server.journal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Remembers which pending ids can still turn up, so that the sequencer need not walk over the dead rows of those it has taken.
 * That matters while an old transaction is open: PostgreSQL can then remove no dead row, and a scan from the start would grow by
 * every leaf taken meanwhile.
 *
 * <p>Ids are handed out before they are committed, so below the highest id seen there are gaps: ids of transactions still open,
 * and of rolled back ones. A gap is closed for good once every transaction that was open when it was seen has ended.
 *
 * <pre>
 *   1 ... decided ... (gaps, looked up one by one) ... seen ... (scanned)
 * </pre>
 */
final class Watermark {

    /** More gaps than this are not listed; the scan then starts at {@code decided}. */
    static final int MAX_GAPS = 4_096;

    /** Under a transaction open for hours, the youngest marks are merged. */
    private static final int MAX_MARKS = 1_024;

    private static final long UNKNOWN = Long.MAX_VALUE;

    /** All ids up to {@code seen} were given to transactions numbered below {@code txBelow}. */
    private record Mark(long seen, long txBelow) {}

    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private final TreeSet<Long> gaps = new TreeSet<>();
    private long decided;
    private long seen;
    /** Highest id whose gaps were too many to list. */
    private long unlistedUpTo;
    /** As of the snapshot under which the present batch runs. */
    private long oldestOpen;

    /** Everything above this is to be scanned. */
    long scanAbove() {
        return unlistedUpTo > decided ? decided : seen;
    }

    /** Ids at or below {@link #scanAbove} to be looked up. */
    long[] gaps() {
        return gaps.headSet(scanAbove(), true).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * Tells of a snapshot taken after the last batch and before the next.
     *
     * @param oldestOpen number of the oldest open transaction; all below have ended
     * @param next a number above that of every transaction begun so far
     */
    void snapshot(long oldestOpen, long next) {
        if (!marks.isEmpty() && marks.getLast().txBelow == UNKNOWN) {
            marks.addLast(new Mark(marks.removeLast().seen, next));
        }
        this.oldestOpen = oldestOpen;
    }

    /**
     * Tells which ids the batch took: the lowest of all that were committed among those it looked at.
     *
     * @param all whether it took all of them, rather than as many as fit
     */
    void taken(Collection<Long> ids, boolean all) {
        for (long id : new TreeSet<>(ids)) {
            gaps.remove(id);
            if (id > seen) {
                openGaps(seen + 1, id);
                seen = id;
            }
        }
        while (all && !marks.isEmpty() && marks.getFirst().txBelow <= oldestOpen) {
            decided = marks.removeFirst().seen;
        }
        gaps.headSet(decided, true).clear();
        if (seen > decided && (marks.isEmpty() || marks.getLast().seen < seen)) {
            if (marks.size() == MAX_MARKS) {
                marks.removeLast();
            }
            marks.addLast(new Mark(seen, UNKNOWN));
        }
    }

    private void openGaps(long from, long to) {
        if (gaps.size() + (to - from) > MAX_GAPS) {
            unlistedUpTo = to;
            return;
        }
        for (long id = from; id < to; id++) {
            gaps.add(id);
        }
    }
}
