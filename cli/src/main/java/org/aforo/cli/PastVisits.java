package org.aforo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aforo.selectivity.backtest.PastVisit;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.PortVisit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Visits of the past from the {@code .jsonl} and {@code .csv} files of a folder: a visit a line, with {@code visit}, {@code at},
 * {@code outcome} (found, clean, or nothing for one never inspected) and fields by their names. What cannot be read is told and left out.
 */
final class PastVisits {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_VISITS = 5_000_000;
    private static final int MOST_LINE = 1_000_000;
    private static final int MOST_TOLD = 20;

    private final ZoneOffset zone;
    private final List<PastVisit> visits = new ArrayList<>();
    private final Map<String, Integer> problems = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();

    PastVisits(ZoneOffset zone) {
        this.zone = zone;
    }

    List<PastVisit> visits() {
        return visits;
    }

    /** What is wrong, each once with how often. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        problems.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(each -> remarks.add(each.getKey() + times(each.getValue())));
        if (problems.size() > MOST_TOLD) {
            remarks.add("and " + (problems.size() - MOST_TOLD) + " more");
        }
        unknown.forEach((name, count) -> remarks.add("no such field, passed over: " + name + times(count)));
        return remarks;
    }

    private static String times(int count) {
        return count == 1 ? "" : " (" + count + " times)";
    }

    void read(Path folder) throws IOException, Refused {
        if (!Files.isDirectory(folder)) {
            throw new Refused(folder + ": not a folder");
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(
                            file -> name(file).endsWith(".jsonl") || name(file).endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            readFile(file);
        }
        if (visits.isEmpty()) {
            throw new Refused(folder + ": no visit in any .jsonl or .csv file"
                    + (remarks().isEmpty() ? "" : "; " + remarks().getFirst()));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private void readFile(Path file) throws IOException, Refused {
        boolean csv = name(file).endsWith(".csv");
        List<String> header = List.of();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String where = file.getFileName() + ":" + number + ": ";
                if (line.length() > MOST_LINE) {
                    problem(where + "a line is longer than " + MOST_LINE);
                } else if (csv && header.isEmpty()) {
                    header = CsvLine.cells(line);
                } else if (!line.isBlank()) {
                    add(csv ? cells(header, CsvLine.cells(line)) : members(line, where), where);
                }
                if (visits.size() > MOST_VISITS) {
                    throw new Refused("more than " + MOST_VISITS + " visits");
                }
            }
        } catch (java.nio.charset.CharacterCodingException notText) {
            problem(file.getFileName() + ": not UTF-8 text");
        }
    }

    private static Map<String, String> cells(List<String> header, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            values.put(header.get(i).strip(), cells.get(i));
        }
        return values;
    }

    private Map<String, String> members(String line, String where) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode node = MAPPER.readTree(line);
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                values.put(member.getKey(), text(member.getValue()));
            }
        } catch (JacksonException notJson) {
            problem(where + "not a JSON object");
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(PastVisits::text).collect(java.util.stream.Collectors.joining(","));
        }
        return value.isNull() ? "" : value.asString("");
    }

    private void add(Map<String, String> values, String where) {
        if (values.isEmpty()) {
            return;
        }
        String id = values.getOrDefault("visit", "");
        Instant at;
        try {
            at = Facts.moment(values.getOrDefault("at", ""));
        } catch (DateTimeException notATime) {
            problem(where + "at: not a time (RFC 3339): " + values.getOrDefault("at", "missing"));
            return;
        }
        if (id.isBlank()) {
            problem(where + "a visit without an id");
            return;
        }
        Facts.Builder facts = Facts.of(PortVisit.SCHEMA, id, at);
        values.forEach((name, value) -> field(facts, name, value));
        visits.add(new PastVisit(
                facts.build(),
                values.getOrDefault("terminal", "?"),
                LocalDate.ofInstant(at, zone),
                outcome(values.getOrDefault("outcome", ""), where)));
    }

    private void field(Facts.Builder facts, String name, String value) {
        if (name.equals("visit") || name.equals("at") || name.equals("outcome")) {
            return;
        }
        if (PortVisit.SCHEMA.indexOf(name) < 0) {
            unknown.merge(name, 1, Integer::sum);
        } else {
            facts.read(name, value).ifPresent(this::problem);
        }
    }

    /** What is not understood is unknown: never clean. */
    private Outcome outcome(String text, String where) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "found" -> Outcome.FOUND;
            case "clean" -> Outcome.CLEAN;
            case "", "not-inspected" -> Outcome.NOT_INSPECTED;
            default -> {
                problem(where + "outcome: neither found nor clean: " + text);
                yield Outcome.NOT_INSPECTED;
            }
        };
    }

    private void problem(String what) {
        if (problems.size() < 10_000) {
            problems.merge(what, 1, Integer::sum);
        }
    }
}
