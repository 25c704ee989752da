package org.aforo.server.manifests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.cargo.comparison.Comparison;
import org.aforo.cargo.comparison.Difference;
import org.aforo.cargo.comparison.Source;
import org.aforo.cargo.comparison.Tolerances;
import org.aforo.cargo.message.CargoMessage;
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

    private Dossier dossier(Visit visit) {
        List<DossierStore.BillRow> bills = store.bills(visit.id());
        List<DossierStore.StatementRow> statements = store.statements(visit.id());
        return new Dossier(
                visit,
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

    /** Only what stands: messages that were replaced or cancelled are history. */
    private List<Dossier.DifferenceView> differences(
            Visit visit, List<DossierStore.BillRow> bills, List<DossierStore.StatementRow> statements) {
        Map<UUID, DossierStore.Source> sources = new LinkedHashMap<>();
        Map<UUID, List<DeclaredContainer>> containers = new LinkedHashMap<>();
        for (DossierStore.StatementRow row : statements) {
            DossierStore.Source source = row.source();
            if (source != null && source.state().equals("current")) {
                sources.put(source.id(), source);
                containers.computeIfAbsent(source.id(), _ -> new ArrayList<>()).add(container(row));
            }
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        for (DossierStore.Source silent : store.silent(visit)) {
            sources.putIfAbsent(silent.id(), silent);
        }
        List<Source> compared = new ArrayList<>();
        sources.forEach((id, source) -> compared.add(new Source(
                id.toString(),
                List.of(new CargoMessage(source.head(), billsOf(id, bills), containers.getOrDefault(id, List.of()))))));
        return Comparison.of(compared, Tolerances.DEFAULT).stream()
                .filter(Dossiers::concernsTheVisit)
                .map(difference -> view(difference, sources))
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

    private static Dossier.DifferenceView view(Difference difference, Map<UUID, DossierStore.Source> sources) {
        List<Dossier.SaidView> values = new ArrayList<>();
        for (Difference.Said said : difference.values()) {
            DossierStore.Source source = sources.get(UUID.fromString(said.file()));
            if (source != null) {
                values.add(new Dossier.SaidView(
                        Statement.kindOf(source.head()), source.head().kind().type(), source.id(), said.value()));
            }
        }
        return new Dossier.DifferenceView(
                difference.kind().name().toLowerCase(Locale.ROOT), difference.field(), values);
    }
}
