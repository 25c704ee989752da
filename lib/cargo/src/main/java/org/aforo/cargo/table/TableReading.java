package org.aforo.cargo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Issue;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Ports;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageHead.Transport;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** Reads one table and tells it as one message. */
final class TableReading {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final Limits limits;
    private final MessageSink sink;
    private final TableBills bills = new TableBills();
    private final TableContainers containers = new TableContainers();

    TableReading(Limits limits, MessageSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** @param given null to guess it from the headings */
    void read(String text, @Nullable TableMapping given) {
        TableLayout layout = given == null ? TableLayout.DEFAULT : given.layout();
        char separator = layout.separator() == null ? separator(text, layout.skip()) : layout.separator();
        Lines lines = new Lines(text, separator, layout.quote(), limits, sink);
        for (int i = 0; i < layout.skip(); i++) {
            lines.skipLine();
        }
        Lines.Row first = lines.next();
        if (first == null) {
            sink.remark(Remark.error("table.empty", Where.WHOLE_FILE, "no rows"));
            return;
        }
        List<String> names =
                layout.header() ? first.values() : numbers(first.values().size());
        TableMapping mapping = given == null ? guess(names) : given;
        if (mapping == null) {
            sink.remark(Remark.error(
                    "table.no-mapping",
                    Where.line(first.line()),
                    "no column is known as a container's number; a mapping is needed"));
            return;
        }
        Columns columns = Columns.of(mapping, names);
        for (String missing : columns.missing()) {
            sink.remark(Remark.warning("table.column-missing", Where.line(first.line()), "no column " + missing));
        }
        rows(lines, layout.header() ? null : first, columns, mapping);
    }

    private @Nullable TableMapping guess(List<String> names) {
        TableMapping guess = Columns.guess(names).orElse(null);
        if (guess != null) {
            sink.remark(Remark.info(
                    "table.guessed",
                    Where.WHOLE_FILE,
                    "read without a mapping, by its headings: "
                            + guess.sources().columns().keySet()));
        }
        return guess;
    }

    private void rows(Lines lines, Lines.@Nullable Row first, Columns columns, TableMapping mapping) {
        MessageHead head = null;
        long rows = 0;
        for (Lines.Row row = first == null ? lines.next() : first; row != null; row = lines.next()) {
            if (row.blank()) {
                continue;
            }
            if (++rows > Math.min(limits.segments(), limits.items())) {
                sink.remark(Remark.error("limit.items", Where.line(row.line()), "more than " + (rows - 1) + " rows"));
                break;
            }
            TableRow values = new TableRow(row, columns, mapping, sink);
            if (head == null) {
                head = head(values, mapping);
                sink.begin(head);
            }
            add(values, mapping);
        }
        if (head == null) {
            sink.remark(Remark.error("table.empty", Where.WHOLE_FILE, "a heading and no rows"));
            return;
        }
        bills.tell(sink);
        containers.tell(sink);
        sink.end(head);
    }

    private void add(TableRow row, TableMapping mapping) {
        TableField needed = mapping.row() == TableMapping.Row.CONTAINER ? TableField.CONTAINER : TableField.DESCRIPTION;
        if (row.text(needed) == null) {
            row.say("table.row-without", needed, "a row without " + needed.key());
        }
        bills.add(row);
        containers.add(row);
    }

    /** Of the voyage as the first row has it. */
    private static MessageHead head(TableRow row, TableMapping mapping) {
        Transport transport = new Transport(
                row.text(TableField.VESSEL),
                row.text(TableField.IMO),
                null,
                row.text(TableField.VOYAGE),
                row.text(TableField.CARRIER));
        String name = mapping.name() == null ? "table" : mapping.name();
        return new MessageHead(
                new Kind(Standard.CSV, name, String.valueOf(mapping.version())),
                Issue.UNKNOWN,
                transport,
                Ports.UNKNOWN);
    }

    private static List<String> numbers(int columns) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList());
    }

    /** The one that occurs most often in the heading. */
    static char separator(String text, int skip) {
        int begin = 0;
        for (int i = 0; i < skip; i++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        int end = text.indexOf('\n', begin);
        String heading = text.substring(begin, end < 0 ? Math.min(text.length(), begin + 65_536) : end);
        char best = ';';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = heading.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
