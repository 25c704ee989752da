package org.aforo.server.evidence.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aforo.server.evidence.custody.Chain;
import org.aforo.server.evidence.custody.StepRow;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.examinations.ExaminationRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The package for machines: CASE 1.x and UCO 1.x in JSON-LD (caseontology.org). An exhibit is an Item with a ProvenanceRecord of its exhibit number; a
 * step of custody is an InvestigativeAction on it; an original is a File with its hash. Every node has an IRI that ends in a UUID.
 */
final class CaseGraph {

    private final LinkedGraph graph = new LinkedGraph(Map.of(
            "investigation", "https://ontology.caseontology.org/case/investigation/",
            "uco-action", "https://ontology.unifiedcyberontology.org/uco/action/",
            "uco-core", "https://ontology.unifiedcyberontology.org/uco/core/",
            "uco-identity", "https://ontology.unifiedcyberontology.org/uco/identity/",
            "uco-observable", "https://ontology.unifiedcyberontology.org/uco/observable/",
            "uco-types", "https://ontology.unifiedcyberontology.org/uco/types/",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private CaseGraph() {}

    static byte[] of(Contents contents, JsonMapper json) {
        CaseGraph it = new CaseGraph();
        contents.papers()
                .values()
                .forEach(paper -> it.file(paper.id(), RecordFile.paperFile(paper), paper.sizeBytes(), paper.digest()));
        contents.visits().scans().forEach(scan -> {
            for (int i = 0; i < scan.files().size(); i++) {
                it.file(
                        derived("scan-file", scan.id(), i),
                        RecordFile.scanFile(scan, i),
                        scan.files().get(i).sizeBytes(),
                        scan.files().get(i).digest());
            }
        });
        contents.visits().examinations().forEach(it::examination);
        contents.exhibits().forEach(exhibit -> it.exhibit(exhibit, contents));
        contents.seizures().forEach(seizure -> it.investigation(seizure, contents.exhibits()));
        return it.graph.toBytes(json);
    }

    private void file(UUID id, String path, long size, String digest) {
        add(
                id,
                "uco-observable:File",
                Map.of(
                        "uco-core:hasFacet",
                        List.of(
                                LinkedGraph.typed(
                                        derived("file-facet", id, 0),
                                        "uco-observable:FileFacet",
                                        Map.of(
                                                "uco-observable:filePath",
                                                "data/" + path,
                                                "uco-observable:sizeInBytes",
                                                Map.of("@type", "xsd:integer", "@value", Long.toString(size)))),
                                LinkedGraph.typed(
                                        derived("content-facet", id, 0),
                                        "uco-observable:ContentDataFacet",
                                        Map.of(
                                                "uco-observable:hash",
                                                LinkedGraph.typed(
                                                        derived("hash", id, 0),
                                                        "uco-types:Hash",
                                                        Map.of(
                                                                "uco-types:hashMethod",
                                                                "SHA256",
                                                                "uco-types:hashValue",
                                                                Map.of(
                                                                        "@type",
                                                                        "xsd:hexBinary",
                                                                        "@value",
                                                                        digest.substring("sha256:".length())))))))));
    }

    private void exhibit(Exhibit exhibit, Contents contents) {
        List<Recorded> said = contents.facts().stream()
                .filter(fact -> exhibit.id().equals(fact.exhibitId()) && fact.stands())
                .toList();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("uco-core:name", exhibit.name());
        String what = description(said);
        if (what != null) {
            item.put("uco-core:description", what);
        }
        add(exhibit.id(), "uco-core:Item", item);
        UUID record = derived("provenance", exhibit.id(), 0);
        List<Object> objects = new ArrayList<>();
        objects.add(LinkedGraph.ref(exhibit.id()));
        said.forEach(fact -> fact.papers().forEach(paper -> objects.add(LinkedGraph.ref(paper.id()))));
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("investigation:exhibitNumber", exhibit.name());
        UUID parent = exhibit.parentId();
        provenance.put(
                "investigation:rootExhibitNumber",
                parent == null
                        ? exhibit.name()
                        : exhibit.name().substring(0, exhibit.name().lastIndexOf('.')));
        provenance.put("uco-core:object", objects);
        add(record, "investigation:ProvenanceRecord", provenance);
        Transfers.Kept kept = Objects.requireNonNull(contents.custody().get(exhibit.id()));
        for (StepRow row : kept.steps()) {
            step(row, record, contents);
        }
        kept.chain().gaps().forEach(gap -> gap(exhibit, gap));
        said.forEach(fact -> work(fact, exhibit));
    }

    /** Nobody performs a gap: it has its times and the exhibit, and no performer. */
    private void gap(Exhibit exhibit, Chain.Span gap) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "uco-core:name",
                "gap in custody: " + Objects.requireNonNull(gap.gap()).code());
        members.put("uco-action:startTime", time(gap.from()));
        Instant until = gap.until();
        if (until != null) {
            members.put("uco-action:endTime", time(until));
        }
        members.put("uco-action:object", List.of(LinkedGraph.ref(exhibit.id())));
        add(derived("gap " + gap.from(), exhibit.id(), 0), "investigation:InvestigativeAction", members);
    }

    /** What was done to an exhibit besides handing it on, in the words of what was recorded. */
    private void work(Recorded recorded, Exhibit exhibit) {
        String what = switch (recorded.fact()) {
            case Fact.Sealing it -> "sealed in bag " + it.bag() + " under seal " + it.seal();
            case Fact.SampleDrawn it -> "drew sample " + it.sample() + " (" + it.purpose() + "), " + it.net();
            case Fact.LaboratoryResult it ->
                it.laboratory() + ", report " + it.report() + ": " + it.substance()
                        + (it.purityPercent() == null ? "" : ", " + it.purityPercent() + " %");
            case Fact.FieldTest it -> "field test with " + it.reagent() + ": " + it.result();
            case Fact.Circumstances _,
                    Fact.Description _,
                    Fact.Weighing _,
                    Fact.Storage _,
                    Fact.DestructionOrder _,
                    Fact.Destruction _,
                    Fact.Remark _ -> "";
        };
        if (!what.isEmpty()) {
            List<Object> objects = new ArrayList<>(List.of(LinkedGraph.ref(exhibit.id())));
            recorded.papers().forEach(paper -> objects.add(LinkedGraph.ref(paper.id())));
            action(
                    derived("work", recorded.id(), 0),
                    new Done(recorded.kind().code(), what, recorded.by(), recorded.at()),
                    objects);
        }
    }

    private record Done(String name, String what, String by, Instant at) {}

    private void action(UUID id, Done done, List<Object> objects) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uco-core:name", done.name());
        members.put("uco-core:description", done.what());
        members.put("uco-action:startTime", time(done.at()));
        members.put("uco-action:performer", LinkedGraph.ref(identity(done.by())));
        if (!objects.isEmpty()) {
            members.put("uco-action:object", objects);
        }
        add(id, "investigation:InvestigativeAction", members);
    }

    private UUID identity(String pseudonym) {
        UUID id = derived("identity " + pseudonym, new UUID(0, 0), 0);
        if (!graph.has(id)) {
            add(id, "uco-identity:Identity", Map.of("uco-core:name", pseudonym));
        }
        return id;
    }

    /** Each fact of the ramp is an action on the photos that show it. */
    private void examination(ExaminationRecord examination) {
        for (ExaminationRecord.Photo photo : examination.photos()) {
            file(
                    photoId(examination, photo.digest()),
                    RecordFile.photoFile(examination, photo),
                    photo.sizeBytes(),
                    "sha256:" + photo.digest());
        }
        for (ExaminationRecord.Step step : examination.steps()) {
            action(
                    step.id(),
                    new Done("examination " + step.kind(), step.said(), step.officer(), step.takenAt()),
                    examination.photos().stream()
                            .map(ExaminationRecord.Photo::digest)
                            .filter(step.photos()::contains)
                            .<Object>map(digest -> LinkedGraph.ref(photoId(examination, digest)))
                            .toList());
        }
    }

    private static UUID photoId(ExaminationRecord examination, String digest) {
        return derived("photo " + digest, examination.id(), 0);
    }

    private static @Nullable String description(List<Recorded> said) {
        return said.stream()
                .map(Recorded::fact)
                .filter(Fact.Description.class::isInstance)
                .map(Fact.Description.class::cast)
                .map(each -> each.packages() + " " + each.packaging() + ", " + each.substance())
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private void step(StepRow row, UUID record, Contents contents) {
        UUID performer = identity(row.by());
        List<Object> objects = new ArrayList<>(List.of(LinkedGraph.ref(row.exhibitId())));
        contents.transferPapers()
                .getOrDefault(row.transferId(), List.of())
                .forEach(paper -> objects.add(LinkedGraph.ref(paper.id())));
        add(
                derived("step", row.exhibitId(), row.number()),
                "investigation:InvestigativeAction",
                Map.of(
                        "uco-core:name", "custody " + row.kind(),
                        "uco-action:startTime", time(row.step().beganAt()),
                        "uco-action:endTime", time(row.step().at()),
                        "uco-action:performer", LinkedGraph.ref(performer),
                        "uco-action:object", objects,
                        "uco-action:result", List.of(LinkedGraph.ref(record))));
    }

    private void investigation(Seizure seizure, List<Exhibit> exhibits) {
        List<Object> objects = new ArrayList<>();
        exhibits.stream()
                .filter(exhibit -> exhibit.seizureId().equals(seizure.id()))
                .forEach(exhibit -> objects.add(LinkedGraph.ref(exhibit.id())));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uco-core:name", "Seizure " + seizure.name());
        members.put(
                "uco-core:description",
                "Container " + seizure.containerNumber() + ", voyage " + seizure.voyage() + ", " + seizure.port());
        members.put("investigation:investigationForm", "incident");
        members.put("uco-core:startTime", time(seizure.foundAt()));
        if (!objects.isEmpty()) {
            members.put("uco-core:object", objects);
        }
        add(seizure.id(), "investigation:Investigation", members);
    }

    private void add(UUID id, String type, Map<String, Object> members) {
        graph.add(id, type).putAll(members);
    }

    private static Map<String, Object> time(Instant at) {
        return Map.of("@type", "xsd:dateTime", "@value", at.toString());
    }

    private static UUID derived(String what, UUID of, int number) {
        return LinkedGraph.derived(what + " " + of + " " + number);
    }
}
