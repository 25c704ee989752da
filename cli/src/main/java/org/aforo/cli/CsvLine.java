package org.aforo.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells of a line of comma-separated values (RFC 4180), without line breaks within cells. */
final class CsvLine {

    private CsvLine() {}

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\uFEFF' || i > 0) {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
