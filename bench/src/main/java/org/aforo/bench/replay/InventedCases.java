package org.aforo.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aforo.portday.Contamination;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.PlannedScan.Defect;
import org.aforo.portday.PortDayPlan;
import org.aforo.portday.PortDayWriter;
import org.aforo.portday.PortDays;
import org.aforo.portday.Settings;
import org.aforo.portday.Visit;
import org.aforo.portday.drawing.BuiltPacking;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Visits of invented days of which a destination reports something, with the first good scan of each. */
final class InventedCases {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double CONTAMINATED = 0.6;
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private InventedCases() {}

    static List<DestinationCase> of(long seed, int containers) throws IOException {
        Settings settings = Settings.day(seed, containers, DAY);
        Settings full = settings.withWorld(settings.world()
                .withContamination(settings.world()
                        .contamination()
                        .withBaseRate(CONTAMINATED)
                        .withReportedAbroad(1)));
        PortDayPlan plan = PortDays.plan(full, new BuiltPacking());
        Map<String, List<Happening>> told = told(plan);
        Map<String, PlannedScan> scans = new HashMap<>();
        for (PlannedScan scan : plan.scans()) {
            if (scan.image().defect() == Defect.NONE) {
                scans.put(scan.visit(), scan);
            }
        }
        List<DestinationCase> cases = new ArrayList<>();
        for (Visit visit : plan.visits()) {
            Optional<Contamination> hidden = visit.truth().contamination();
            PlannedScan scan = scans.get(visit.id());
            if (hidden.isPresent() && hidden.get().reported().isPresent() && scan != null) {
                String box = visit.box().number().text();
                cases.add(new DestinationCase(visit, scan, told.getOrDefault(box, List.of()), hidden.get()));
            }
        }
        return cases;
    }

    /** What terminals tell of each box, read from the file they send, and beside it what manifest and plan say. */
    private static Map<String, List<Happening>> told(PortDayPlan plan) throws IOException {
        Path work = Files.createTempDirectory("replay-proof");
        Path day = work.resolve("day");
        PortDayWriter.writeWithoutScans(plan, day);
        Map<String, List<Happening>> told = new HashMap<>();
        try (Stream<String> lines = Files.lines(day.resolve("events.jsonl"))) {
            lines.map(JSON::readTree).forEach(event -> {
                JsonNode container = event.path("container");
                if (container.isString() && !event.path("kind").asString("").equals("destination-report")) {
                    told.computeIfAbsent(container.asString(), _ -> new ArrayList<>())
                            .add(happening(event));
                }
            });
        }
        for (Visit visit : plan.visits()) {
            List<Happening> of = told.computeIfAbsent(visit.box().number().text(), _ -> new ArrayList<>());
            Instant booked = visit.journey().times().booked();
            visit.papers()
                    .seals()
                    .declared()
                    .ifPresent(seal -> of.add(new Happening(booked, "declared", Map.of("seal", seal))));
            visit.journey()
                    .slots()
                    .planned()
                    .ifPresent(slot -> of.add(new Happening(booked, "planned", Map.of("slot", slot))));
        }
        try (Stream<Path> all = Files.walk(work)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        return told;
    }

    private static Happening happening(JsonNode event) {
        Map<String, String> said = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : event.properties()) {
            JsonNode value = each.getValue();
            if (value.isValueNode() && !value.isNull()) {
                said.put(each.getKey(), value.asString());
            }
        }
        return new Happening(
                Instant.parse(event.path("at").asString()), event.path("kind").asString(), said);
    }
}
