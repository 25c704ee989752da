package org.aforo.server.oversight.coverage;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aforo.selectivity.estimates.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * What came of some visits. {@code ladder} adds up to {@code visits}; the other numbers overlap and do not.
 *
 * @param terminal null where the row is not of one terminal, or nobody has said which
 * @param hour beginning of the hour of the cut-offs, null where the row is not of one hour
 * @param vessel null where the row is not of one vessel, or nobody has said which
 * @param departed those whose cut-off has passed
 * @param ladder visits on each rung, by its code; every rung is there
 * @param taken those with a scan, readable or not
 * @param readable those with a scan that can be read
 * @param unreadAtDeparture departed before the first reading was decided, also when read later
 * @param held those with a hold, whatever for
 * @param heldInTime those whose terminal said before the cut-off that it holds the box
 * @param examined those opened here; a search elsewhere does not count
 * @param found opened here, and something was found; a possible person is never counted here
 * @param foundElsewhere found by somebody else after it had left
 * @param unreadShare unread at departure among the departed
 */
public record CoverageRow(
        @Nullable String terminal,
        @Nullable Instant hour,
        @Nullable String vessel,
        int visits,
        int departed,
        Map<String, Integer> ladder,
        int taken,
        int readable,
        int readInTime,
        int unreadAtDeparture,
        int held,
        int heldInTime,
        int examined,
        int found,
        int foundElsewhere,
        List<Power> powers,
        Share unreadShare) {

    private static final double LEVEL = 0.95;

    /**
     * A share with its exact interval (Clopper and Pearson, 95 %).
     *
     * @param value null where there is nothing to take a share of
     */
    public record Share(@Nullable Double value, double low, double high) {
        /** Of {@code all} so many. */
        public static Share of(int part, int all) {
            var interval = Proportions.clopperPearson(part, all, LEVEL);
            return new Share(all == 0 ? null : interval.estimate(), interval.low(), interval.high());
        }
    }

    /**
     * Visits whose reading was asked for under one legal power; the four others add up to {@code asked}.
     *
     * @param notRead still can be: an image waits, or there is none that serves
     * @param leftUnread departed and not read under this power
     */
    public record Power(String power, int asked, int readInTime, int readAfterDeparture, int notRead, int leftUnread) {}

    /** Which row a passage belongs to. */
    record Key(
            @Nullable String terminal,
            @Nullable Instant hour,
            @Nullable String vessel) {
        static final Key ALL = new Key(null, null, null);
    }

    static CoverageRow of(Key key, List<Passage> passages, Instant now) {
        Map<Rung, Integer> rungs = new EnumMap<>(Rung.class);
        for (Passage passage : passages) {
            rungs.merge(Rung.of(passage, now), 1, Integer::sum);
        }
        Map<String, Integer> ladder = new LinkedHashMap<>();
        int unread = 0;
        int inTime = 0;
        for (Rung rung : Rung.values()) {
            int here = rungs.getOrDefault(rung, 0);
            ladder.put(rung.code(), here);
            unread += rung.unreadAtDeparture() ? here : 0;
            inTime += rung.readInTime() ? here : 0;
        }
        int departed = count(passages, passage -> passage.departedAt(now));
        return new CoverageRow(
                key.terminal(),
                key.hour(),
                key.vessel(),
                passages.size(),
                departed,
                ladder,
                count(passages, Passage::taken),
                count(passages, Passage::readable),
                inTime,
                unread,
                count(passages, passage -> passage.after().held()),
                count(passages, passage -> passage.after().heldInTime()),
                count(passages, passage -> passage.after().examined()),
                count(passages, passage -> passage.after().found()),
                count(passages, passage -> passage.after().foundElsewhere()),
                powers(passages, now),
                Share.of(unread, departed));
    }

    private static List<Power> powers(List<Passage> passages, Instant now) {
        Map<String, int[]> byPower = new TreeMap<>();
        for (Passage passage : passages) {
            passage.looks().stream().map(Passage.Look::power).distinct().forEach(power -> {
                int[] counts = byPower.computeIfAbsent(power, _ -> new int[5]);
                counts[0]++;
                counts[column(Rung.of(passage.under(power), now))]++;
            });
        }
        return byPower.entrySet().stream()
                .map(each -> power(each.getKey(), each.getValue()))
                .toList();
    }

    private static int column(Rung rung) {
        return switch (rung) {
            case READ_TWICE, READ_ONCE -> 1;
            case READ_AFTER_DEPARTURE -> 2;
            case WAITING, NO_IMAGE, NOT_SCANNED -> 3;
            case LEFT_UNREAD, LEFT_NO_IMAGE, LEFT_NOT_SCANNED -> 4;
        };
    }

    private static Power power(String power, int[] counts) {
        return new Power(power, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int count(List<Passage> passages, Predicate<Passage> which) {
        return (int) passages.stream().filter(which).count();
    }
}
