package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aforo.portday.ScanMaker.Box;
import org.aforo.portday.ScanMaker.Drawn;
import org.aforo.portday.ScanMaker.Found;
import org.aforo.portday.ScanMaker.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class PortDayWriterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/three-containers");

    @TempDir
    private Path folder;

    @Test
    void three_containers_read_as_drawn() throws Exception {
        Path day = folder.resolve("three-containers");
        Settings settings = Settings.day(20, 3, Plans.MONDAY).withBaseRate(0.5);
        new PortDayWriter(PortDays.plan(settings), (what, done, all) -> {}).write(day, PortDayWriterTest::note);
        if ("update".equals(System.getProperty("golden"))) {
            deleteAll(GOLDEN);
            copyAll(day, GOLDEN);
        }
        Map<String, String> golden = contents(GOLDEN);
        assertThat(golden).isNotEmpty();
        assertThat(contents(day)).isEqualTo(golden);
    }

    @Test
    void the_same_seed_writes_the_same_bytes_whatever_threads_and_tongue() throws Exception {
        Settings settings = new Settings(5, 400, Plans.MONDAY, 2, Settings.World.ECUADOR).withBaseRate(0.1);
        PortDayWriter.writeWithoutScans(PortDays.plan(settings), folder.resolve("one"));
        Locale usual = Locale.getDefault();
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            PortDayPlan plan = alone.submit(() -> PortDays.plan(settings)).get();
            PortDayWriter.writeWithoutScans(plan, folder.resolve("two"));
        } finally {
            Locale.setDefault(usual);
        }
        Map<String, String> one = contents(folder.resolve("one"));
        assertThat(one).hasSizeGreaterThan(100);
        assertThat(contents(folder.resolve("two"))).isEqualTo(one);
        PortDayWriter.writeWithoutScans(
                PortDays.plan(new Settings(6, 400, Plans.MONDAY, 2, Settings.World.ECUADOR).withBaseRate(0.1)),
                folder.resolve("three"));
        assertThat(contents(folder.resolve("three")).get("events.jsonl")).isNotEqualTo(one.get("events.jsonl"));
    }

    @Test
    void every_file_has_its_digest_in_the_manifest() throws Exception {
        Path day = folder.resolve("day");
        new PortDayWriter(PortDays.plan(Settings.day(1, 20, Plans.MONDAY)), (what, done, all) -> {})
                .write(day, PortDayWriterTest::note);
        String manifest = Files.readString(day.resolve("manifest.json"));
        Map<String, String> listed = new TreeMap<>();
        Matcher matcher = Pattern.compile("\"path\":\"([^\"]+)\",\"bytes\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"")
                .matcher(manifest);
        while (matcher.find()) {
            listed.put(matcher.group(1), matcher.group(3));
            assertThat(Files.size(day.resolve(matcher.group(1)))).isEqualTo(Long.parseLong(matcher.group(2)));
        }
        Map<String, String> there = new TreeMap<>();
        for (String path : contents(day).keySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(day.resolve(path)));
            there.put(path, HexFormat.of().formatHex(digest));
        }
        there.remove("manifest.json");
        assertThat(listed).isEqualTo(there);
        assertThat(listed.keySet()).contains("events.jsonl", "shifts.json", "truth.json");
        assertThat(listed.keySet()).anyMatch(path -> path.startsWith("scans/"));
    }

    @Test
    void all_files_are_json() throws Exception {
        Path day = folder.resolve("day");
        new PortDayWriter(PortDays.plan(Settings.day(1, 30, Plans.MONDAY).withBaseRate(0.3)), (what, done, all) -> {})
                .write(day, PortDayWriterTest::note);
        for (String name : List.of("manifest.json", "shifts.json", "truth.json")) {
            assertThat(tokens(Files.readString(day.resolve(name)))).isGreaterThan(50);
        }
        for (String line : Files.readAllLines(day.resolve("events.jsonl"))) {
            assertThat(tokens(line)).isGreaterThan(10);
        }
    }

    @Test
    void a_failure_leaves_nothing_behind() {
        Path day = folder.resolve("day");
        PortDayWriter writer =
                new PortDayWriter(PortDays.plan(Settings.day(1, 20, Plans.MONDAY)), (what, done, all) -> {});
        List<String> drawn = new ArrayList<>();
        assertThatThrownBy(() -> writer.write(day, (scan, own) -> {
                    drawn.add(scan.id());
                    if (drawn.size() == 3) {
                        throw new IOException("disk full");
                    }
                    return note(scan, own);
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws Exception {
        Path day = Files.createDirectory(folder.resolve("day"));
        assertThatThrownBy(() -> PortDayWriter.writeWithoutScans(PortDays.plan(Settings.day(1, 3, Plans.MONDAY)), day))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(day).isEmptyDirectory();
    }

    @Test
    void events_name_the_files_of_scans_and_nothing_of_the_truth() throws Exception {
        Path day = folder.resolve("day");
        Settings settings = Settings.day(3, 40, Plans.MONDAY).withBaseRate(0.5);
        new PortDayWriter(PortDays.plan(settings), (what, done, all) -> {}).write(day, PortDayWriterTest::note);
        String events = Files.readString(day.resolve("events.jsonl"));
        Matcher matcher = Pattern.compile("\"files\":\\[\"([^\"]+)\"\\]").matcher(events);
        int named = 0;
        while (matcher.find()) {
            assertThat(day.resolve(matcher.group(1))).isRegularFile();
            named++;
        }
        assertThat(named).isGreaterThan(10);
        for (Hiding hiding : Hiding.ALL) {
            assertThat(events).doesNotContain(hiding.kind().name());
        }
        assertThat(events)
                .doesNotContain("indicator")
                .doesNotContain("contamina")
                .doesNotContain("innocent");
    }

    @Test
    void progress_is_told_to_the_end() throws Exception {
        Map<String, Integer> last = new TreeMap<>();
        PortDayPlan plan = PortDays.plan(Settings.day(1, 20, Plans.MONDAY));
        new PortDayWriter(plan, (what, done, all) -> {
                    assertThat(done).isGreaterThan(last.getOrDefault(what, 0)).isLessThanOrEqualTo(all);
                    last.put(what, done);
                })
                .write(folder.resolve("day"), PortDayWriterTest::note);
        assertThat(last.get("scans")).isEqualTo(plan.scans().size());
        assertThat(last.keySet()).containsExactly("events", "messages", "scans");
    }

    /** Instead of a picture, a note of what would be drawn. */
    private static Drawn note(PlannedScan scan, Path folder) throws IOException {
        Files.writeString(
                folder.resolve("note.txt"),
                scan.inside().load() + " " + scan.inside().container().code() + " "
                        + scan.inside().seed() + "\n");
        return new Drawn(
                scan.inside().hidden().map(hidden -> new Found(hidden.kg(), 7, "in the cargo", false)),
                "",
                List.of(new Thing("load", "load", 12.5, List.of(new Box("side", 1, 2, 3, 4)))));
    }

    private static int tokens(String json) {
        int tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static void deleteAll(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }
}
