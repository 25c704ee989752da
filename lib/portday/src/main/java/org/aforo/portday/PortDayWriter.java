package org.aforo.portday;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aforo.portday.ScanMaker.Drawn;

/**
 * Writes a plan into a folder as docs/formats/port-day.md describes. The folder appears whole or not at all: it is written beside its place
 * and then renamed. The same plan and scan maker give the same bytes.
 */
public final class PortDayWriter {

    /** What is told of the progress. */
    public interface Progress {

        /**
         * @param what messages, scans, events
         * @param done so many
         * @param all of so many
         */
        void at(String what, int done, int all);
    }

    private final PortDayPlan plan;
    private final EventList events;
    private final List<Letter> letters;
    private final Progress progress;

    public PortDayWriter(PortDayPlan plan, Progress progress) {
        this.plan = plan;
        this.events = new EventList(plan);
        this.letters = Mailbag.of(events);
        this.progress = progress;
    }

    /** All but pixels: folders of scans are not made, and events name no files. */
    public static void writeWithoutScans(PortDayPlan plan, Path folder) throws IOException {
        new PortDayWriter(plan, (what, done, all) -> {}).write(folder, Optional.empty());
    }

    /**
     * @param folder must not exist yet; its parent must
     */
    public void write(Path folder, ScanMaker maker) throws IOException {
        write(folder, Optional.of(maker));
    }

    private void write(Path folder, Optional<ScanMaker> maker) throws IOException {
        Path place = folder.toAbsolutePath();
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "a port day is written into a new folder");
        }
        Path beside = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-");
        try {
            fill(beside, maker);
            Files.move(beside, place);
        } catch (UncheckedIOException failed) {
            remove(beside);
            throw failed.getCause();
        } catch (IOException | RuntimeException failed) {
            remove(beside);
            throw failed;
        }
    }

    private void fill(Path root, Optional<ScanMaker> maker) throws IOException {
        WrittenFiles written = new WrittenFiles(root);
        messages(written);
        Map<String, String> containers = new HashMap<>();
        plan.visits()
                .forEach(
                        visit -> containers.put(visit.id(), visit.box().number().text()));
        Map<String, List<String>> files = new HashMap<>();
        // The truth about scans is written while they are drawn, so that no more than one is in memory.
        try (Lines truth = new Lines(written.create("truth.json"))) {
            truth.line("{\"schemaVersion\":1,");
            truth.array("visits", plan.visits().stream().map(visit -> TruthFile.visit(visit, events.voyage(visit))));
            truth.line(",");
            truth.array(
                    "messages",
                    letters.stream()
                            .filter(letter -> letter.defect() != MessageDefect.NONE)
                            .map(TruthFile::message));
            truth.line(",");
            truth.array("scans", plan.scans().stream().map(scan -> {
                Optional<Drawn> drawn = maker.map(each -> draw(root, written, scan, each, files));
                return TruthFile.scan(scan, containers.getOrDefault(scan.visit(), ""), drawn);
            }));
            truth.line("}");
        }
        int told = tell(written, files);
        shifts(written);
        manifest(root, written, told);
    }

    private void messages(WrittenFiles written) throws IOException {
        Clerk clerk = new Clerk(events);
        for (Letter letter : letters) {
            try (OutputStream out = written.create(letter.path())) {
                out.write(clerk.write(letter));
            }
            progress.at("messages", letter.number() + 1, letters.size());
        }
    }

    private Drawn draw(
            Path root, WrittenFiles written, PlannedScan scan, ScanMaker maker, Map<String, List<String>> files) {
        try {
            Path folder = Files.createDirectories(root.resolve("scans").resolve(scan.id()));
            Drawn drawn = maker.draw(scan, folder);
            try (Stream<Path> made = Files.list(folder)) {
                List<String> paths = made.map(file -> "scans/" + scan.id() + "/" + file.getFileName())
                        .sorted()
                        .toList();
                for (String path : paths) {
                    written.add(path);
                }
                files.put(scan.id(), paths);
            }
            progress.at("scans", files.size(), plan.scans().size());
            return drawn;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int tell(WrittenFiles written, Map<String, List<String>> files) throws IOException {
        int told = 0;
        try (Lines lines = new Lines(written.create("events.jsonl"))) {
            for (Iterator<Event> timeline = new Timeline(events, letters, files); timeline.hasNext(); told++) {
                Event event = timeline.next();
                Fields fields = new Fields()
                        .put("at", event.at())
                        .put("kind", event.kind().text())
                        .put("terminal", event.terminal())
                        .put("container", event.container())
                        .put("voyage", event.voyage());
                event.details().forEach(fields::put);
                lines.line(fields);
            }
        }
        progress.at("events", told, told);
        return told;
    }

    private void shifts(WrittenFiles written) throws IOException {
        try (Lines lines = new Lines(written.create("shifts.json"))) {
            lines.line("{\"schemaVersion\":1,");
            lines.array("shifts", plan.shifts().stream().map(PortDayWriter::shift));
            lines.line("}");
        }
    }

    private static Fields shift(Shift shift) {
        List<?> breaks = shift.breaks().stream()
                .map(each -> new Fields()
                        .put("from", each.from())
                        .put("to", each.to())
                        .map())
                .toList();
        return new Fields()
                .put("analyst", shift.analyst().id())
                .put("name", shift.analyst().name())
                .put("agency", EventList.text(shift.analyst().agency()))
                .put("post", shift.post())
                .put("on", shift.on())
                .put("off", shift.off())
                .put("breaks", breaks);
    }

    private void manifest(Path root, WrittenFiles written, int told) throws IOException {
        Map<String, WrittenFiles.Entry> entries = Map.copyOf(written.entries());
        try (Lines lines = new Lines(Files.newOutputStream(root.resolve("manifest.json")))) {
            lines.line("{\"schemaVersion\":1,");
            lines.line("\"kind\":\"aforo-port-day\",");
            for (Fields part : ManifestFile.head(plan, letters.size(), told)) {
                String text = Json.text(part.map());
                lines.line(text.substring(1, text.length() - 1) + ",");
            }
            lines.array(
                    "files",
                    entries.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> new Fields()
                                    .put("path", entry.getKey())
                                    .put("bytes", entry.getValue().bytes())
                                    .put("sha256", entry.getValue().sha256())));
            lines.line("}");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** A text file of lines; arrays have one element a line, so that a difference between two files is read at a glance. */
    private static final class Lines implements AutoCloseable {
        private final Writer out;
        private final Json json;

        Lines(OutputStream out) {
            this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.json = new Json(this.out);
        }

        void line(String text) {
            json.raw(text);
            json.raw("\n");
        }

        void line(Fields fields) {
            json.put(fields.map());
            json.raw("\n");
        }

        void array(String name, Stream<Fields> elements) {
            json.raw("\"" + name + "\":[");
            String before = "\n";
            for (Iterator<Fields> each = elements.iterator(); each.hasNext(); ) {
                Fields fields = each.next();
                json.raw(before);
                json.put(fields.map());
                before = ",\n";
            }
            json.raw("\n]\n");
        }

        @Override
        public void close() throws IOException {
            json.close();
            out.close();
        }
    }
}
