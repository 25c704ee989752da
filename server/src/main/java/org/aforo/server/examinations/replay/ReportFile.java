package org.aforo.server.examinations.replay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports by CSV: a first line of names, then a report a line; comma or semicolon, decimals with point or comma. Each line is a transaction of its
 * own, and a fault in one leaves the others. Names are those of the form, in English or Spanish.
 */
@Component
class ReportFile {

    static final int MOST_CHARACTERS = 2_000_000;
    static final int MOST_LINES = 2_000;

    private static final Set<String> NEEDED = Set.of("found", "seizedon", "port", "container", "source");

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("hallado", "found"),
            Map.entry("fecha", "seizedon"),
            Map.entry("date", "seizedon"),
            Map.entry("puerto", "port"),
            Map.entry("contenedor", "container"),
            Map.entry("puertodecarga", "loadingport"),
            Map.entry("kilos", "kg"),
            Map.entry("paquetes", "packages"),
            Map.entry("parte", "part"),
            Map.entry("profundidad", "depth"),
            Map.entry("lado", "side"),
            Map.entry("altura", "height"),
            Map.entry("lugar", "placewords"),
            Map.entry("place", "placewords"),
            Map.entry("marcas", "marks"),
            Map.entry("precinto", "seal"),
            Map.entry("caja", "box"),
            Map.entry("fuente", "source"),
            Map.entry("escala", "scheme"),
            Map.entry("grado", "grade"),
            Map.entry("documento", "document"));

    private final Reports reports;

    ReportFile(Reports reports) {
        this.reports = reports;
    }

    /**
     * What became of a line.
     *
     * @param line of the file, the first is 1
     * @param id of the report; null where it was refused
     * @param code of the refusal; null where there was none
     */
    record Line(
            long line,
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String what) {}

    List<Line> run(String csv, Actor actor) {
        List<Line> lines = new ArrayList<>();
        if (csv.length() > MOST_CHARACTERS) {
            lines.add(
                    new Line(0, null, "limit.file-characters", "At most " + MOST_CHARACTERS + " characters are read."));
            return lines;
        }
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            read(parser, lines, actor);
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            lines.add(
                    new Line(0, null, "csv.malformed", "The file is not CSV from here on: " + malformed.getMessage()));
        }
        return lines;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private void read(CSVParser parser, List<Line> lines, Actor actor) {
        List<String> names = List.of();
        for (CSVRecord record : parser) {
            if (names.isEmpty()) {
                names = record.stream().map(ReportFile::name).toList();
                List<String> missing = NEEDED.stream()
                        .filter(each -> !contains(record, each))
                        .sorted()
                        .toList();
                if (!missing.isEmpty()) {
                    lines.add(new Line(
                            1, null, "csv.header", "The first line lacks " + String.join(", ", missing) + "."));
                    return;
                }
            } else if (record.getRecordNumber() > MOST_LINES + 1) {
                lines.add(new Line(
                        parser.getCurrentLineNumber(),
                        null,
                        "limit.lines",
                        "Only the first " + MOST_LINES + " lines were read. Split the file."));
                return;
            } else {
                lines.add(one(parser.getCurrentLineNumber(), values(names, record), actor));
            }
        }
    }

    private static boolean contains(CSVRecord record, String name) {
        return record.stream().map(ReportFile::name).anyMatch(name::equals);
    }

    private static String name(String heading) {
        String plain = java.text.Normalizer.normalize(heading, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return SPANISH.getOrDefault(plain, plain);
    }

    private static Map<String, String> values(List<String> names, CSVRecord record) {
        Map<String, String> values = new TreeMap<>();
        for (int at = 0; at < Math.min(names.size(), record.size()); at++) {
            values.put(names.get(at), record.get(at));
        }
        return values;
    }

    private Line one(long line, Map<String, String> values, Actor actor) {
        try {
            NewReport report = NewReport.of(new NewReport.Wire(
                    values.get("found"),
                    values.get("seizedon"),
                    values.get("port"),
                    values.get("container"),
                    values.get("loadingport"),
                    decimal("kg", values.get("kg")),
                    whole(values.get("packages")),
                    values.get("part"),
                    values.get("depth"),
                    values.get("side"),
                    values.get("height"),
                    values.get("placewords"),
                    values.get("marks"),
                    values.get("seal"),
                    values.get("box"),
                    values.get("source"),
                    values.get("scheme"),
                    values.get("grade"),
                    "csv",
                    values.get("document")));
            return new Line(line, reports.enter(report, actor).id(), null, null);
        } catch (Problem refused) {
            return new Line(line, null, refused.code(), refused.what());
        }
    }

    private static @Nullable Integer whole(@Nullable String text) {
        Double value = decimal("packages", text);
        return value == null ? null : (int) Math.round(value);
    }

    private static @Nullable Double decimal(String member, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(text.strip().replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            throw NewReport.refused(member, text, "a number, such as 1250.5");
        }
    }
}
