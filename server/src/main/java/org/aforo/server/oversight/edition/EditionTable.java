package org.aforo.server.oversight.edition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Proportions;
import org.aforo.server.oversight.coverage.CoverageRow;
import org.aforo.server.oversight.coverage.Rung;
import org.aforo.server.oversight.edition.EditionContent.Rate;
import org.aforo.server.oversight.edition.EditionContent.Row;
import org.jspecify.annotations.Nullable;

/** Makes the table that is published out of the coverage of terminals: groups the small ones, hides small counts. Pure. */
final class EditionTable {

    /** Rungs told together, by the name they are published under. */
    static final Map<String, List<Rung>> COLUMNS = columns();

    private static final double LEVEL = 0.95;

    private EditionTable() {}

    private static Map<String, List<Rung>> columns() {
        Map<String, List<Rung>> columns = new LinkedHashMap<>();
        columns.put("read-twice", List.of(Rung.READ_TWICE));
        columns.put("read-once", List.of(Rung.READ_ONCE));
        columns.put("read-after-departure", List.of(Rung.READ_AFTER_DEPARTURE));
        columns.put("left-unread", List.of(Rung.LEFT_UNREAD));
        columns.put("left-without-image", List.of(Rung.LEFT_NO_IMAGE, Rung.LEFT_NOT_SCANNED));
        columns.put("departure-unknown", List.of(Rung.WAITING, Rung.NO_IMAGE, Rung.NOT_SCANNED));
        return columns;
    }

    /** A group of terminals and its counts in the order of {@link #COLUMNS}. */
    record Group(List<String> terminals, long[] counts) {
        long visits() {
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            return sum;
        }

        Group and(Group other) {
            List<String> both = new ArrayList<>(terminals);
            both.addAll(other.terminals);
            both.sort(Comparator.naturalOrder());
            long[] sums = counts.clone();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.counts[i];
            }
            return new Group(List.copyOf(both), sums);
        }
    }

    /**
     * The rows that are published, and their total as the last.
     *
     * @param ownRow visits a row needs
     * @return empty when there are fewer visits than a row needs, or their counts cannot be protected
     */
    static Optional<List<Row>> of(List<CoverageRow> terminals, int ownRow) {
        List<Group> groups = grouped(terminals.stream().map(EditionTable::group).toList(), ownRow);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return hidden(groups).or(() -> hidden(List.of(together(groups))));
    }

    private static Group group(CoverageRow row) {
        long[] counts = new long[COLUMNS.size()];
        int column = 0;
        for (List<Rung> rungs : COLUMNS.values()) {
            for (Rung rung : rungs) {
                counts[column] += row.ladder().getOrDefault(rung.code(), 0);
            }
            column++;
        }
        String terminal = row.terminal();
        return new Group(List.of(terminal == null ? "" : terminal), counts);
    }

    /** Terminals too small for a row of their own are put together, and further ones with them until all of them make one. */
    static List<Group> grouped(List<Group> terminals, int ownRow) {
        List<Group> large = new ArrayList<>(terminals);
        large.sort(Comparator.comparingLong(Group::visits));
        List<Group> small = new ArrayList<>();
        long together = 0;
        while (!large.isEmpty() && (large.getFirst().visits() < ownRow || (together > 0 && together < ownRow))) {
            Group next = large.removeFirst();
            small.add(next);
            together += next.visits();
        }
        if (together > 0 && together < ownRow) {
            return List.of();
        }
        large.sort(Comparator.comparing(group -> String.join(" ", group.terminals())));
        if (together > 0) {
            large.add(together(small));
        }
        return large;
    }

    private static Group together(List<Group> groups) {
        return groups.stream().reduce(Group::and).orElseThrow();
    }

    private static Optional<List<Row>> hidden(List<Group> groups) {
        long[][] counts = groups.stream().map(Group::counts).toArray(long[][]::new);
        List<Suppression.Count> table = Suppression.table(counts);
        return new Suppression(table).hidden().map(hidden -> rows(groups, table, hidden));
    }

    private static List<Row> rows(List<Group> groups, List<Suppression.Count> table, BitSet hidden) {
        List<Row> rows = new ArrayList<>();
        int width = COLUMNS.size() + 1;
        for (int row = 0; row <= groups.size(); row++) {
            List<String> terminals = row < groups.size() ? groups.get(row).terminals() : List.of();
            Map<String, @Nullable Long> counts = new LinkedHashMap<>();
            int at = row * width;
            for (String column : COLUMNS.keySet()) {
                counts.put(column, shown(table, hidden, at++));
            }
            Long visits = shown(table, hidden, at);
            rows.add(new Row(
                    terminals, visits, counts, rate(counts.get("read-twice"), counts.get("read-once"), visits)));
        }
        return rows;
    }

    static @Nullable Long shown(List<Suppression.Count> table, BitSet hidden, int at) {
        return hidden.get(at) ? null : table.get(at).value();
    }

    /** Only of counts that are shown: from a rate and its interval the counts can be worked out. */
    private static @Nullable Rate rate(@Nullable Long twice, @Nullable Long once, @Nullable Long visits) {
        if (twice == null || once == null || visits == null) {
            return null;
        }
        Interval interval = Proportions.clopperPearson((double) (twice + once), (double) visits, LEVEL);
        return new Rate(interval.estimate(), interval.low(), interval.high());
    }

    /** What was done, of all terminals together; hidden as parts of all visits. */
    static Map<String, @Nullable Long> actions(CoverageRow all) {
        Map<String, @Nullable Long> actions = new LinkedHashMap<>();
        three(actions, all.visits(), all.held(), "held", all.heldInTime(), "held-in-time");
        three(actions, all.visits(), all.examined(), "examined", all.found(), "found");
        List<Suppression.Count> two = Suppression.parts(all.foundElsewhere(), all.visits() - all.foundElsewhere());
        actions.put(
                "found-elsewhere",
                new Suppression(two).hidden().map(at -> shown(two, at, 0)).orElse(null));
        return actions;
    }

    /** A part of all visits and a part of that part: nodes 0 all, 1 the part, 2 where everything ends. */
    private static void three(
            Map<String, @Nullable Long> actions, long all, long part, String name, long inner, String innerName) {
        List<Suppression.Count> counts = List.of(
                new Suppression.Count(0, 1, part, Suppression.Kind.PART),
                new Suppression.Count(1, 2, inner, Suppression.Kind.PART),
                new Suppression.Count(1, 2, part - inner, Suppression.Kind.PART),
                new Suppression.Count(0, 2, all - part, Suppression.Kind.PART),
                new Suppression.Count(2, 0, all, Suppression.Kind.FIXED));
        Optional<BitSet> hidden = new Suppression(counts).hidden();
        actions.put(name, hidden.map(at -> shown(counts, at, 0)).orElse(null));
        actions.put(innerName, hidden.map(at -> shown(counts, at, 1)).orElse(null));
    }
}
