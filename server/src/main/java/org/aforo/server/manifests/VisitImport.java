package org.aforo.server.manifests;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aforo.server.manifests.Visits.Outcome;
import org.aforo.server.platform.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Visits from a CSV file with the header {@code container,voyage,direction,port,cutoff[,vessel,terminal]}, columns in any order,
 * comma or semicolon, with or without byte order mark. A line that cannot be kept is said, the others are kept; the same file
 * again changes nothing.
 */
@Service
public class VisitImport {

    static final int MOST_CHARACTERS = 16 << 20;
    static final int MOST_LINES = 100_000;
    private static final int MOST_REMARKS = 1_000;
    private static final Pattern FROM_NOW = Pattern.compile("([+-])(\\d{1,4})([mhd])");
    private static final List<String> NEEDED = List.of("container", "voyage", "direction", "port");

    private final Visits visits;
    private final InstantSource clock;

    VisitImport(Visits visits, InstantSource clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** What an import did, and what there is to say about its input. */
    public record Report(int created, int unchanged, int updated, List<LineRemark> remarks) {
        public Report {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * @param severity {@code error} where the line was not kept, else {@code warning}
     * @param line first line of the record, counted from 1
     */
    public record LineRemark(String severity, String code, long line, String what) {}

    /** Each line is a transaction of its own; a fault in one leaves the others. */
    public Report run(String csv) {
        List<LineRemark> remarks = new ArrayList<>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        if (csv.length() > MOST_CHARACTERS) {
            remarks.add(new LineRemark(
                    "error",
                    "limit.file-characters",
                    0,
                    "The file has " + csv.length() + " characters; at most " + MOST_CHARACTERS
                            + " are read. Split it."));
            return report(counts, remarks);
        }
        try (CSVParser parser = format(csv).parse(reader(csv))) {
            if (headerComplete(parser, remarks)) {
                readLines(parser, counts, remarks);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            remarks.add(new LineRemark(
                    "error", "csv.malformed", 0, "The file is not CSV from here on: " + malformed.getMessage()));
        }
        return report(counts, remarks);
    }

    private void readLines(CSVParser parser, Map<Outcome, Integer> counts, List<LineRemark> remarks) {
        for (CSVRecord line : parser) {
            if (line.getRecordNumber() > MOST_LINES) {
                remarks.add(new LineRemark(
                        "error",
                        "limit.lines",
                        lineOf(line),
                        "Only the first " + MOST_LINES + " lines were read. Split the file."));
                return;
            }
            if (remarks.size() >= MOST_REMARKS) {
                remarks.add(new LineRemark(
                        "error",
                        "limit.remarks",
                        lineOf(line),
                        "Too many faults; the rest was not read. Correct these first."));
                return;
            }
            readLine(line, counts, remarks);
        }
    }

    private void readLine(CSVRecord line, Map<Outcome, Integer> counts, List<LineRemark> remarks) {
        try {
            NewVisit wanted = new NewVisit(
                    value(line, "container"),
                    value(line, "voyage"),
                    direction(value(line, "direction")),
                    value(line, "port"),
                    value(line, "vessel"),
                    value(line, "terminal"),
                    cutOff(value(line, "cutoff")));
            counts.merge(visits.ensure(wanted), 1, Integer::sum);
            if (!wanted.checkDigitValid()) {
                remarks.add(new LineRemark(
                        "warning",
                        "container.check-digit",
                        lineOf(line),
                        wanted.containerNumber() + " has a wrong check digit (ISO 6346); it is kept as declared."));
            }
        } catch (Problem refused) {
            remarks.add(new LineRemark("error", refused.code(), lineOf(line), refused.what()));
        }
    }

    private static boolean headerComplete(CSVParser parser, List<LineRemark> remarks) {
        Map<String, Integer> header = parser.getHeaderMap();
        List<String> missing =
                NEEDED.stream().filter(name -> !header.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            remarks.add(new LineRemark(
                    "error",
                    "csv.header",
                    1,
                    "The first line lacks " + String.join(", ", missing)
                            + "; expected container,voyage,direction,port,cutoff and perhaps vessel,terminal."));
        }
        return missing.isEmpty();
    }

    private @Nullable Instant cutOff(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher fromNow = FROM_NOW.matcher(text.strip());
        if (fromNow.matches()) {
            long amount = Long.parseLong(fromNow.group(1) + fromNow.group(2));
            Duration offset = switch (fromNow.group(3)) {
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
            return clock.instant().plus(offset);
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException malformed) {
            throw NewVisit.refused(
                    "cutoff", text, "a time with zone such as 2026-11-24T18:00:00-05:00, or from now such as +6h");
        }
    }

    private static Direction direction(String text) {
        return Direction.of(text)
                .orElseThrow(() -> NewVisit.refused("direction", text, "export, import or transshipment"));
    }

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    /** The header is line 1. */
    private static long lineOf(CSVRecord line) {
        return line.getRecordNumber() + 1;
    }

    private static CSVFormat format(String csv) {
        int end = csv.indexOf('\n');
        String first = end < 0 ? csv : csv.substring(0, end);
        boolean semicolons = first.chars().filter(c -> c == ';').count()
                > first.chars().filter(c -> c == ',').count();
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static Reader reader(String csv) {
        return new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
    }

    private static Report report(Map<Outcome, Integer> counts, List<LineRemark> remarks) {
        return new Report(
                counts.getOrDefault(Outcome.CREATED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0),
                counts.getOrDefault(Outcome.UPDATED, 0),
                remarks);
    }
}
