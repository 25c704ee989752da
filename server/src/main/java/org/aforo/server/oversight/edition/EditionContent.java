package org.aforo.server.oversight.edition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a period. A count that is hidden is null: fewer than {@code shownFrom}, or hidden so that another cannot be worked out.
 *
 * @param format name and version of this form
 * @param shownFrom counts below this are never shown
 * @param columns what {@code counts} of the rows are, in order; they add up to the visits of the row
 * @param rows one for each terminal with enough visits; the others are told together
 * @param total of all rows
 * @param actions of all terminals together: {@code held}, {@code held-in-time}, {@code examined}, {@code found}, {@code found-elsewhere}
 */
record EditionContent(
        String format,
        Span period,
        int shownFrom,
        List<String> columns,
        List<Row> rows,
        Row total,
        Map<String, @Nullable Long> actions) {

    static final String FORMAT = "aforo-coverage-edition/1";

    /** First day, and the day after the last. */
    record Span(String kind, String from, String until, String zone) {}

    /**
     * @param terminals whose row it is; empty for the total
     * @param readInTime share of visits whose reading was decided before the cut-off; null when a count it needs is hidden
     */
    record Row(
            List<String> terminals,
            @Nullable Long visits,
            Map<String, @Nullable Long> counts,
            @Nullable Rate readInTime) {}

    /** An exact 95 % interval (Clopper and Pearson) around a share. */
    record Rate(double value, double low, double high) {}
}
