package org.aforo.cargo.table;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written.
 *
 * @param charset null to find out: byte order mark, else UTF-8, else windows-1252
 * @param separator null to find out from the heading: semicolon, comma, tabulator or bar
 * @param quote around values that contain separators or lines
 * @param skip lines before the heading
 * @param header whether the first line names the columns; else they are called 1, 2, 3
 * @param values how single values are written
 */
public record TableLayout(
        @Nullable Charset charset, @Nullable Character separator, char quote, int skip, boolean header, Values values) {

    public static final TableLayout DEFAULT = new TableLayout(null, null, '"', 0, true, Values.DEFAULT);

    /**
     * @param decimalComma whether a comma parts the decimals; else a point does
     * @param dates tried in order
     * @param yes words for a full container, in capitals
     * @param no words for an empty one
     */
    public record Values(boolean decimalComma, List<DateTimeFormatter> dates, Set<String> yes, Set<String> no) {

        static final Values DEFAULT = new Values(
                false,
                List.of(
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]"),
                        DateTimeFormatter.ISO_LOCAL_DATE),
                Set.of("F", "FULL", "FCL", "LCL", "LLENO", "5", "1", "TRUE", "YES", "SI"),
                Set.of("E", "EMPTY", "MT", "MTY", "VACIO", "4", "0", "FALSE", "NO"));

        public Values {
            dates = List.copyOf(dates);
            yes = Set.copyOf(yes);
            no = Set.copyOf(no);
        }
    }
}
