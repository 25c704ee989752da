package org.aforo.server.manifests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.cargo.comparison.Comparison;
import org.aforo.cargo.comparison.Difference;
import org.aforo.cargo.comparison.Role;
import org.aforo.cargo.comparison.Source;
import org.aforo.cargo.comparison.Tolerances;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what was said about a visit. */
@Service
public class Dossiers {

    private final Visits visits;
    private final DossierStore store;
    private final Journal journal;
    private final JsonMapper json;

    Dossiers(Visits visits, DossierStore store, Journal journal, JsonMapper json) {
        this.visits = visits;
        this.store = store;
        this.journal = journal;
        this.json = json;
    }

    /** For somebody who looks at it; that is written down. */
    @Transactional
    public Optional<Dossier> seen(UUID visitId, Actor actor) {
        Optional<Dossier> dossier = of(visitId);
        dossier.ifPresent(_ -> journal.append(
                new Entry("manifests.declaration-seen", visitId, Map.of(), Map.of("by", actor.pseudonym()))));
        return dossier;
    }

    /** For other rooms. */
    public Optional<Dossier> of(UUID visitId) {
        return visits.find(visitId).map(this::dossier);
    }

    /** Whether one of these seals was read on another container. */
    public boolean seenElsewhere(Set<String> seals, String container) {
        return !seals.isEmpty() && store.seenElsewhere(seals, container);
    }

    private Dossier dossier(Visit visit) {
        List<DossierStore.BillRow> bills = store.bills(visit.id());
        List<DossierStore.StatementRow> statements = store.statements(visit.id());
        return new Dossier(
                VisitView.of(visit),
                bills.stream().map(DossierViews::bill).toList(),
                statements.stream().map(this::event).toList(),
                differences(visit, bills, statements));
    }

    private Dossier.EventView event(DossierStore.StatementRow row) {
        DossierStore.Source source = row.source();
        return new Dossier.EventView(
                row.id(),
                row.kind(),
                row.at(),
                row.terminal(),
                source == null ? null : source.ref(),
                source == null ? "current" : source.state(),
                source == null ? null : DossierViews.box(container(row)),
                source == null ? detail(row.said()) : Map.of());
    }

    private DeclaredContainer container(DossierStore.StatementRow row) {
        return json.readValue(row.said(), DeclaredContainer.class);
    }

    private Map<String, String> detail(String said) {
        Map<String, String> detail = new LinkedHashMap<>();
        JsonNode node = json.readTree(said);
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            boolean told =
                    List.of("at", "kind", "container", "voyage", "terminal").contains(each.getKey());
            if (!told && each.getValue().isValueNode() && !each.getValue().isNull()) {
                detail.put(each.getKey(), each.getValue().asString());
            }
        }
        return detail;
    }

    /** Only what stands: messages that were replaced or cancelled are history. Scales and seals that a terminal read count like a message. */
    private List<Dossier.DifferenceView> differences(
            Visit visit, List<DossierStore.BillRow> bills, List<DossierStore.StatementRow> statements) {
        Map<UUID, Saying> sayings = new LinkedHashMap<>();
        for (DossierStore.StatementRow row : statements) {
            DossierStore.Source source = row.source();
            if (source == null) {
                TerminalReading.of(row.kind(), row.said(), visit.containerNumber(), json)
                        .ifPresent(read -> sayings.put(row.id(), Saying.ofTerminal(row, read)));
            } else if (source.state().equals("current")) {
                sayings.computeIfAbsent(source.id(), _ -> Saying.of(source, billsOf(source.id(), bills)))
                        .add(container(row));
            }
        }
        if (sayings.values().stream().noneMatch(Saying::isMessage)) {
            return List.of();
        }
        for (DossierStore.Source silent : store.silent(visit)) {
            sayings.putIfAbsent(silent.id(), Saying.of(silent, List.of()));
        }
        List<Source> compared = new ArrayList<>();
        sayings.forEach((id, saying) -> compared.add(new Source(id.toString(), List.of(saying.message()))));
        compared.sort(Comparator.comparing(source -> source.role() != Role.MANIFEST));
        return Comparison.of(compared, Tolerances.DEFAULT).stream()
                .filter(Dossiers::concernsTheVisit)
                .map(difference -> view(difference, sayings))
                .toList();
    }

    private static List<DeclaredBill> billsOf(UUID messageId, List<DossierStore.BillRow> bills) {
        return bills.stream()
                .filter(row -> row.source().id().equals(messageId) && !row.replaced())
                .map(DossierStore.BillRow::bill)
                .toList();
    }

    /** Voyage and vessel are compared for the whole voyage. */
    private static boolean concernsTheVisit(Difference difference) {
        return difference.container() != null;
    }

    private static Dossier.DifferenceView view(Difference difference, Map<UUID, Saying> sayings) {
        List<Dossier.SaidView> values = new ArrayList<>();
        for (Difference.Said said : difference.values()) {
            Saying saying = sayings.get(UUID.fromString(said.file()));
            if (saying != null) {
                values.add(new Dossier.SaidView(
                        saying.kind(), saying.head().kind().type(), saying.messageId(), said.value()));
            }
        }
        return new Dossier.DifferenceView(
                difference.kind().name().toLowerCase(Locale.ROOT), difference.field(), values);
    }
}
