package org.aforo.server.evidence.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.server.evidence.custody.Chain;
import org.aforo.server.evidence.custody.Holder;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.Mass;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.examinations.Examined;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The package in the names of NIEM 6.0 (niemopen.org), as JSON-LD, for those whose systems exchange in them: the seizure, the container and its
 * seals, each exhibit as evidence, and its chain of custody. Only what stands is told, without what was corrected; what NIEM has no name for
 * (bags and their seals, samples, gaps) is in the record and in CASE.
 */
final class NiemGraph {

    private static final String MODEL = "https://docs.oasis-open.org/niemopen/ns/model/";

    private final LinkedGraph graph = new LinkedGraph(Map.of(
            "nc", MODEL + "niem-core/6.0/#",
            "j", MODEL + "domains/justice/6.0/#",
            "it", MODEL + "domains/internationalTrade/6.0/#"));
    private final Contents contents;

    private NiemGraph(Contents contents) {
        this.contents = contents;
    }

    static byte[] of(Contents contents, JsonMapper json) {
        NiemGraph it = new NiemGraph(contents);
        contents.seizures().forEach(it::seizure);
        it.containers();
        contents.exhibits().forEach(it::exhibit);
        return it.graph.toBytes(json);
    }

    private void seizure(Seizure seizure) {
        Map<String, Object> node = graph.add(seizure.id(), "j:ItemSeizure");
        node.put("nc:ActivityIdentification", number(seizure.name()));
        node.put("nc:ActivityDate", date(seizure.foundAt()));
        standing(contents.facts().stream()
                        .filter(fact ->
                                fact.exhibitId() == null && fact.seizureId().equals(seizure.id())))
                .filter(Fact.Circumstances.class::isInstance)
                .map(Fact.Circumstances.class::cast)
                .forEach(said -> {
                    node.put("nc:ActivityLocation", Map.of("nc:LocationName", said.place()));
                    if (!said.legalBasis().isEmpty()) {
                        node.put("nc:ActivityReasonText", said.legalBasis());
                    }
                });
        node.put("j:ItemSeizingEntity", organization(seizure.unit()));
        node.put(
                "j:ItemSeizureItem",
                contents.exhibits().stream()
                        .filter(exhibit -> exhibit.seizureId().equals(seizure.id()))
                        .map(exhibit -> LinkedGraph.ref(exhibit.id()))
                        .toList());
    }

    /** One node a container, with the seals that were on it when it was opened and the one put on afterwards. */
    private void containers() {
        contents.seizures().stream().map(Seizure::containerNumber).distinct().forEach(number -> {
            Map<String, Object> node = graph.add(container(number), "it:ShippingContainer");
            node.put("it:ShippingContainerIdentification", Map.of("it:ContainerID", number));
            List<Map<String, String>> seals = contents.visits().examined().stream()
                    .filter(examined -> examined.containerNumber().equals(number))
                    .flatMap(NiemGraph::seals)
                    .distinct()
                    .map(seal -> Map.of("it:SealID", seal))
                    .toList();
            if (!seals.isEmpty()) {
                node.put("it:Seal", seals);
            }
        });
    }

    private static Stream<String> seals(Examined examined) {
        return Stream.concat(examined.sealsRead().stream(), Stream.ofNullable(examined.newSeal()));
    }

    private void exhibit(Exhibit exhibit) {
        Map<String, Object> item = graph.add(exhibit.id(), "nc:Substance");
        item.put("nc:ItemName", exhibit.name());
        standing(contents.facts().stream().filter(fact -> exhibit.id().equals(fact.exhibitId())))
                .forEach(fact -> said(item, fact));
        Seizure seizure = contents.seizures().stream()
                .filter(each -> each.id().equals(exhibit.seizureId()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> held = graph.add(derived("contained", exhibit.id()), "nc:ItemContainerAssociation");
        held.put("nc:Item", LinkedGraph.ref(exhibit.id()));
        held.put("nc:Container", LinkedGraph.ref(container(seizure.containerNumber())));
        Map<String, Object> evidence = graph.add(derived("evidence", exhibit.id()), "j:Evidence");
        evidence.put("j:EvidenceNumberIdentification", number(exhibit.name()));
        evidence.put("j:EvidenceItem", LinkedGraph.ref(exhibit.id()));
        evidence.put(
                "j:EvidenceCustodyTransfer",
                transfers(Objects.requireNonNull(contents.custody().get(exhibit.id()))
                        .chain()
                        .spans()));
    }

    private static void said(Map<String, Object> item, Fact fact) {
        switch (fact) {
            case Fact.Description it -> {
                item.put("nc:SubstanceCategoryText", it.substance());
                if (!it.packaging().isEmpty()) {
                    item.put("nc:SubstanceContainerDescriptionText", it.packaging());
                }
                if (it.packages() > 0) {
                    item.put("nc:ItemQuantity", it.packages());
                }
                if (!it.marks().isEmpty()) {
                    item.put("nc:ItemVisibleID", it.marks());
                }
            }
            case Fact.Weighing it ->
                item.merge(
                        "nc:ItemWeightMeasure",
                        Stream.of(measure(it, "gross", it.gross()), measure(it, "net", it.net()))
                                .flatMap(List::stream)
                                .toList(),
                        NiemGraph::joined);
            case Fact.Destruction it ->
                item.put(
                        "nc:ItemDisposition",
                        Map.of(
                                "j:ItemDispositionCode", "DESTROYED",
                                "nc:DispositionDate", date(it.at()),
                                "nc:ItemDispositionLocation", Map.of("nc:LocationName", it.place())));
            default -> {}
        }
    }

    private static Object joined(Object before, Object after) {
        return Stream.concat(((List<?>) before).stream(), ((List<?>) after).stream())
                .toList();
    }

    private static List<Map<String, Object>> measure(Fact.Weighing weighing, String which, @Nullable Mass mass) {
        if (mass == null) {
            return List.of();
        }
        BigDecimal value = mass.value();
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("nc:MeasureDecimalValue", value);
        measure.put("nc:MeasureUnitText", mass.unit());
        measure.put("nc:MeasureDescriptionText", which + " mass, " + weighing.occasion() + ", " + mass);
        measure.put("nc:MeasureDate", date(weighing.at()));
        return List.of(measure);
    }

    /** From holder to holder; over a gap nobody gives and nobody takes, which is said and not papered over. */
    private static List<Map<String, Object>> transfers(List<Chain.Span> spans) {
        List<Map<String, Object>> transfers = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Chain.Span span = spans.get(i);
            Map<String, Object> transfer = new LinkedHashMap<>();
            transfer.put("nc:ActivityDate", date(span.from()));
            Chain.Gap gap = span.gap();
            if (gap != null) {
                transfer.put("nc:ActivityDescriptionText", "gap: nobody is known to have held it (" + gap.code() + ")");
            }
            Holder before = i == 0 ? null : spans.get(i - 1).holder();
            if (before != null) {
                transfer.put("j:CustodyTransferReleasingEnforcementAgency", name(before));
            }
            Holder now = span.holder();
            if (now != null) {
                transfer.put("j:CustodyTransferReceivingEnforcementAgency", name(now));
            }
            transfers.add(transfer);
        }
        return transfers;
    }

    private static Map<String, Object> name(Holder holder) {
        return switch (holder) {
            case Holder.Officer officer ->
                Map.of("nc:OrganizationName", officer.unit() + " (" + officer.pseudonym() + ")");
            case Holder.House house -> Map.of("nc:OrganizationName", house.name());
        };
    }

    private static Stream<Fact> standing(Stream<Recorded> facts) {
        return facts.filter(Recorded::stands).map(Recorded::fact);
    }

    private static Map<String, String> number(String number) {
        return Map.of("nc:IdentificationID", number);
    }

    private static Map<String, String> date(Instant at) {
        return Map.of("nc:DateTime", at.toString());
    }

    private static Map<String, Object> organization(String name) {
        return Map.of("nc:EntityOrganization", Map.of("nc:OrganizationName", name));
    }

    private static UUID container(String number) {
        return derived("container " + number, new UUID(0, 0));
    }

    private static UUID derived(String what, UUID of) {
        return LinkedGraph.derived("niem " + what + " " + of);
    }
}
