package org.aforo.server.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.aforo.selectivity.reading.Capacity;
import org.aforo.selectivity.reading.Hands;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What two policies would have done to a past stretch of time: its arrivals, its readers, its pace. Risk and cut-off are those known now, not
 * those known then; readings two readers shared, and analysts newly come, are left out.
 *
 * @param scans first readings that were due, all legal powers together
 * @param readings decisions that were really made, second readings among them: the hands
 * @param really what was really read
 * @param changes where the two differ
 */
record Trial(
        Instant from,
        Instant until,
        int scans,
        int readings,
        List<String> legalPowers,
        Really really,
        Outlook inForce,
        Outlook proposed,
        Changes changes) {

    /** The members that tell an outlook. */
    static final List<String> WAYS = List.of("inForce", "proposed");

    /** Earlier or later by less is the same. */
    private static final Duration NOTABLE = Duration.ofMinutes(30);

    /** First readings before the ship's cut-off, and ships that closed with the scan unread. */
    record Really(int read, int unreadAtCutOff) {}

    /** Scans and the sum of their risk. */
    record Amount(int scans, double risk) {
        Amount plus(Capacity.Left left) {
            return new Amount(scans + left.scans(), risk + left.risk());
        }
    }

    record HourOf(Instant start, int arrived, int read, Amount unreadAtCutOff, Amount waiting) {
        HourOf plus(Capacity.Hour hour) {
            return new HourOf(
                    start,
                    arrived + hour.arrived(),
                    read + hour.read(),
                    unreadAtCutOff.plus(hour.unreadAtCutOff()),
                    waiting.plus(hour.waiting()));
        }

        static HourOf empty(Instant start) {
            return new HourOf(start, 0, 0, new Amount(0, 0), new Amount(0, 0));
        }
    }

    /** @param waiting at the end */
    record Outlook(int read, Amount unreadAtCutOff, int waiting, List<HourOf> hours) {
        static Outlook of(List<Capacity.Projection> powers) {
            int read = 0;
            int waiting = 0;
            Amount unread = new Amount(0, 0);
            List<HourOf> hours = new ArrayList<>();
            for (Capacity.Projection power : powers) {
                read += power.read();
                waiting += power.waiting();
                unread = unread.plus(power.unreadAtCutOff());
                add(hours, power.hours());
            }
            return new Outlook(read, unread, waiting, List.copyOf(hours));
        }

        Outlook withoutHours() {
            return new Outlook(read, unreadAtCutOff, waiting, List.of());
        }

        private static void add(List<HourOf> sums, List<Capacity.Hour> hours) {
            for (int i = 0; i < hours.size(); i++) {
                Capacity.Hour hour = hours.get(i);
                if (i == sums.size()) {
                    sums.add(HourOf.empty(hour.start()));
                }
                sums.set(i, sums.get(i).plus(hour));
            }
        }
    }

    /**
     * @param earlier scans both read, the proposed policy at least half an hour earlier
     * @param later the same, later
     * @param onlyInForce scans only the policy in force reads
     * @param onlyProposed scans only the proposed one reads
     */
    record Changes(int earlier, int later, int onlyInForce, int onlyProposed) {
        Changes plus(Changes other) {
            return new Changes(
                    earlier + other.earlier,
                    later + other.later,
                    onlyInForce + other.onlyInForce,
                    onlyProposed + other.onlyProposed);
        }
    }

    /** The sums of the day alone: enough to judge a policy by, and no map of the hours in which nobody read. */
    Trial withoutHours() {
        return new Trial(
                from,
                until,
                scans,
                readings,
                legalPowers,
                really,
                inForce.withoutHours(),
                proposed.withoutHours(),
                changes);
    }

    static Trial run(Past past, ReadingPolicy inForce, ReadingPolicy proposed) {
        List<Capacity.Projection> now = new ArrayList<>();
        List<Capacity.Projection> then = new ArrayList<>();
        Changes changes = new Changes(0, 0, 0, 0);
        // a day on which nothing was due has its hours too, empty ones
        List<String> powers = past.due().isEmpty() ? List.of("") : past.legalPowers();
        for (String power : powers) {
            Capacity.Projection one = past.project(inForce, power);
            Capacity.Projection other = past.project(proposed, power);
            now.add(one);
            then.add(other);
            changes = changes.plus(changes(one, other));
        }
        return new Trial(
                past.from(),
                past.until(),
                past.due().size(),
                past.hands().stream().mapToInt(PastDay.Hour::readings).sum(),
                past.legalPowers(),
                past.really(),
                Outlook.of(now),
                Outlook.of(then),
                changes);
    }

    private static Changes changes(Capacity.Projection one, Capacity.Projection other) {
        Map<Integer, Instant> first = new HashMap<>();
        one.reads().forEach(read -> first.put(read.index(), read.at()));
        int earlier = 0;
        int later = 0;
        int onlyOther = 0;
        for (Capacity.Read read : other.reads()) {
            Instant before = first.remove(read.index());
            if (before == null) {
                onlyOther++;
            } else if (!read.at().plus(NOTABLE).isAfter(before)) {
                earlier++;
            } else if (!before.plus(NOTABLE).isAfter(read.at())) {
                later++;
            }
        }
        return new Changes(earlier, later, first.size(), onlyOther);
    }

    /**
     * What really happened, from the tables.
     *
     * @param differing the share of the readings another power contradicted
     */
    record Past(Instant from, int hours, List<PastDay.Due> due, List<PastDay.Hour> hands, double differing) {

        Instant until() {
            return from.plus(Duration.ofHours(hours));
        }

        List<String> legalPowers() {
            TreeSet<String> powers = new TreeSet<>();
            due.forEach(each -> powers.add(each.legalPower()));
            return List.copyOf(powers);
        }

        private Capacity.Projection project(ReadingPolicy policy, String power) {
            List<Hands> readers = hands.stream()
                    .filter(hour -> hour.legalPower().equals(power))
                    .map(PastDay.Hour::hands)
                    .toList();
            return Capacity.project(
                    policy,
                    from,
                    hours,
                    due.stream()
                            .filter(each -> each.legalPower().equals(power))
                            .map(PastDay.Due::scan)
                            .toList(),
                    readers,
                    differing);
        }

        private Really really() {
            int read = 0;
            int unread = 0;
            for (PastDay.Due each : due) {
                Instant cutOff = each.scan().cutOff().orElse(Instant.MAX);
                if (before(each.decidedAt(), cutOff) && before(each.decidedAt(), until())) {
                    read++;
                } else if (cutOff.isBefore(until())) {
                    unread++;
                }
            }
            return new Really(read, unread);
        }

        private static boolean before(@Nullable Instant at, Instant end) {
            return at != null && at.isBefore(end);
        }
    }
}
