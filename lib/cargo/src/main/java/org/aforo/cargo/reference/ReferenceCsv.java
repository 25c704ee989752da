package org.aforo.cargo.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * Reads a code table from CSV with a header line, or UN/LOCODE as its publisher gives it: without header, country and place in columns 2 and
 * 3, the name in 4.
 */
public final class ReferenceCsv {

    /** UN/LOCODE has 116,000 rows, the harmonised system 7,000. */
    private static final int MOST_ROWS = 2_000_000;

    private static final int MOST_REMARKS = 100;
    private static final int MOST_NAME = 4000;

    private final ReferenceKind kind;
    private final Map<String, String> names = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int code = -1;
    private int name = -1;
    private boolean asPublished;

    private ReferenceCsv(ReferenceKind kind) {
        this.kind = kind;
    }

    /** @param bytes UTF-8, left open */
    public static ReferenceReading read(ReferenceKind kind, InputStream bytes) {
        ReferenceCsv reading = new ReferenceCsv(kind);
        try {
            reading.rows(new CsvRows(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))));
        } catch (IOException unreadable) {
            reading.names.clear();
            reading.remarks.add(
                    Remark.error("file.unreadable", Where.WHOLE_FILE, "cannot be read: " + unreadable.getMessage()));
        }
        if (reading.names.isEmpty() && reading.remarks.isEmpty()) {
            reading.remarks.add(Remark.error("reference.empty", Where.WHOLE_FILE, "no codes in the file"));
        }
        return new ReferenceReading(reading.names, reading.remarks);
    }

    private void rows(CsvRows rows) throws IOException {
        List<String> first = rows.next();
        if (first == null) {
            return;
        }
        if (!header(first)) {
            remarks.add(Remark.error(
                    "reference.columns",
                    Where.line(1),
                    "no column for the code; one of " + kind.codeColumns() + " was expected"));
            return;
        }
        if (asPublished) {
            row(first, 1);
        }
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            if (rows.number() > MOST_ROWS) {
                remarks.add(Remark.error("limit.rows", Where.line(rows.line()), "more than " + MOST_ROWS + " rows"));
                names.clear();
                return;
            }
            row(row, rows.line());
        }
    }

    private boolean header(List<String> cells) {
        List<String> titles = cells.stream()
                .map(cell -> cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        code = first(titles, kind.codeColumns());
        name = first(titles, kind.nameColumns());
        asPublished = kind == ReferenceKind.UNLOCODE
                && code < 0
                && cells.size() >= 11
                && cells.get(1).matches("[A-Z]{2}");
        return code >= 0 || asPublished;
    }

    private static int first(List<String> titles, List<String> wanted) {
        return wanted.stream()
                .mapToInt(titles::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    private void row(List<String> cells, long line) {
        String key = asPublished ? cell(cells, 1) + cell(cells, 2) : cell(cells, code);
        if (key.isEmpty() || (asPublished && cell(cells, 2).isEmpty())) {
            return;
        }
        String normal = key.toUpperCase(Locale.ROOT);
        if (!kind.looksLike(normal)) {
            if (remarks.size() < MOST_REMARKS) {
                remarks.add(Remark.warning(
                        "reference.code", Where.line(line), "left out, no code of " + kind.title() + ": " + key));
            }
            return;
        }
        String title = asPublished ? cell(cells, 3) : cell(cells, name);
        names.putIfAbsent(normal, title.substring(0, Math.min(MOST_NAME, title.length())));
    }

    private static String cell(List<String> cells, int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    /** Cuts CSV of RFC 4180 into rows: quotes, doubled quotes, newlines within quotes. */
    private static final class CsvRows {

        private static final int MOST_CELLS = 200;
        private static final int MOST_CELL = 64 << 10;

        private final Reader in;
        private int pushed = -2;
        private long line = 1;
        private long rowLine;
        private int number;

        CsvRows(Reader in) {
            this.in = in;
        }

        int number() {
            return number;
        }

        /** Of the row read last. */
        long line() {
            return rowLine;
        }

        @Nullable
        List<String> next() throws IOException {
            int c = take();
            if (c < 0) {
                return null;
            }
            number++;
            rowLine = line;
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            while (true) {
                if (quoted) {
                    if (c == '"' && peek() == '"') {
                        add(cell, take());
                    } else if (c == '"') {
                        quoted = false;
                    } else if (c >= 0) {
                        add(cell, c);
                    }
                } else if (c == '"' && cell.isEmpty()) {
                    quoted = true;
                } else if (c == ',') {
                    end(cells, cell);
                } else if (c != '\r' && c != '\n' && c >= 0) {
                    add(cell, c);
                }
                line += c == '\n' ? 1 : 0;
                if (c < 0 || (c == '\n' && !quoted)) {
                    end(cells, cell);
                    return cells;
                }
                c = take();
            }
        }

        private static void add(StringBuilder cell, int c) {
            if (cell.length() < MOST_CELL) {
                cell.append((char) c);
            }
        }

        private static void end(List<String> cells, StringBuilder cell) {
            if (cells.size() < MOST_CELLS) {
                cells.add(cell.toString());
            }
            cell.setLength(0);
        }

        private int peek() throws IOException {
            if (pushed == -2) {
                pushed = in.read();
            }
            return pushed;
        }

        private int take() throws IOException {
            int c = peek();
            pushed = -2;
            return c;
        }
    }
}
