package org.aforo.server.targeting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.selectivity.budget.Candidate;
import org.aforo.selectivity.budget.Selection;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.rules.Assessment;
import org.aforo.selectivity.rules.Reason;
import org.aforo.selectivity.rules.RuleSet;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.manifests.VisitView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gathers facts, asks the rules, gives seats. One sweep at a time; keeps what it knows between sweeps. */
@Component
class Assessor {

    private final Dossiers dossiers;
    private final Rules rules;
    private final Stores stores;
    private final Chances chances;
    private final Telling telling;
    private final KnownVisits known = new KnownVisits();

    Assessor(Dossiers dossiers, Rules rules, Stores stores, Chances chances, Telling telling) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.stores = stores;
        this.chances = chances;
        this.telling = telling;
    }

    @Component
    record Stores(FactsStore facts, AssessmentStore assessments, SelectionStore selections) {}

    @Component
    record Chances(Periods periods, Budgets budgets, TargetingSettings settings) {}

    @Component
    record Telling(Journal journal, ApplicationEventPublisher announcements, InstantSource clock) {}

    /** Within the transaction of the sweep. */
    synchronized void assess(List<UUID> visits) {
        if (visits.isEmpty()) {
            return;
        }
        for (UUID visit : visits) {
            dossiers.of(visit).ifPresent(this::gather);
        }
        known.update(stores.facts());
        Rules.InForce force = rules.inForce();
        PeriodStore.Period period = chances.periods().running();
        List<Assessed> assessed = ask(force.rules(), new LinkedHashSet<>(visits), new Draw(period.seed()));
        for (Assessed each : assessed) {
            keep(each, force.number());
        }
        select(assessed, period);
    }

    private void gather(Dossier dossier) {
        VisitView visit = dossier.visit();
        VisitFacts.Gathered gathered = VisitFacts.of(dossier);
        Map<String, String> facts = new HashMap<>(gathered.facts());
        Set<String> seals = new LinkedHashSet<>();
        for (String field : List.of("seal.manifest", "seal.gate", "seal.loading")) {
            String seal = facts.get(field);
            if (seal != null) {
                seals.add(seal);
            }
        }
        if (!seals.isEmpty()) {
            facts.put("seal.elsewhere", dossiers.seenElsewhere(seals, visit.containerNumber()) ? "yes" : "no");
        }
        stores.facts()
                .put(new FactsStore.Known(
                        visit.id(),
                        gathered.at(),
                        facts.get("terminal"),
                        gathered.arrived(),
                        visit.cutOff(),
                        gathered.loaded(),
                        facts));
    }

    private record Assessed(KnownVisits.Entry entry, Assessment assessment) {}

    /** In the order of time, each with the history it had then. */
    private List<Assessed> ask(RuleSet set, Set<UUID> wanted, Draw draw) {
        History history = set.newHistory();
        List<Assessed> assessed = new ArrayList<>();
        for (KnownVisits.Entry entry : known.all()) {
            if (wanted.contains(entry.known().visit())) {
                assessed.add(new Assessed(entry, set.assess(entry.facts(), history, draw)));
            }
            history.record(entry.facts());
        }
        return assessed;
    }

    private void keep(Assessed each, int ruleSet) {
        UUID visit = each.entry().known().visit();
        Assessment assessment = each.assessment();
        AssessmentStore.Row row = new AssessmentStore.Row(
                visit,
                ruleSet,
                telling.clock().instant(),
                assessment.score(),
                code(assessment.lane()),
                assessment.reasons().stream().map(Assessor::view).toList());
        boolean same = stores.assessments()
                .current(visit)
                .map(old -> old.saysTheSameAs(row))
                .orElse(false);
        if (same) {
            return;
        }
        LeafRef leaf = telling.journal()
                .append(Entry.of(
                        "targeting.assessed",
                        visit,
                        Map.of(
                                "ruleSet", Integer.toString(ruleSet),
                                "score", Double.toString(row.score()),
                                "lane", row.lane())));
        stores.assessments().replace(row, leaf);
        telling.announcements().publishEvent(new VisitAssessed(visit, row.score(), row.lane()));
    }

    static String code(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static AssessmentStore.ReasonView view(Reason reason) {
        return new AssessmentStore.ReasonView(
                reason.rule(),
                reason.version(),
                code(reason.lane()),
                reason.score(),
                Map.of("es", reason.text().spanish(), "en", reason.text().english()),
                !reason.counts(),
                reason.compared().list().stream()
                        .map(part -> new AssessmentStore.ComparedView(part.condition(), part.seen()))
                        .toList());
    }

    /** Loaded boxes that leave and have come, each once, in the order of their coming. */
    private void select(List<Assessed> assessed, PeriodStore.Period period) {
        List<Assessed> candidates = assessed.stream()
                .filter(each -> each.entry().known().arrived() != null
                        && each.entry().known().terminal() != null
                        && each.entry().known().loaded()
                        && leaves(each.entry().known())
                        && isOpen(each))
                .sorted(Comparator.comparing((Assessed each) -> arrived(each))
                        .thenComparing(each -> each.entry().known().visit()))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        LocalDate first = LocalDate.ofInstant(
                arrived(candidates.getFirst()), chances.settings().zone());
        Seats seats = Seats.of(
                chances.budgets().all(),
                chances.budgets().usual(),
                period.seed(),
                chances.settings().expectedPerDay(),
                stores.selections().since(Seats.firstDay(first)));
        candidates.forEach(each -> give(each, seats, period));
    }

    /** Not decided about yet, or passed over when the rules wanted it less. What has a seat keeps it. */
    private boolean isOpen(Assessed each) {
        return stores.selections()
                .find(each.entry().known().visit())
                .map(row -> row.seat() == Selection.Seat.NONE && score(each) > row.score())
                .orElse(true);
    }

    /** 0 where no rule asks to open it. */
    private static double score(Assessed each) {
        return each.assessment().lane() == Lane.EXAMINE
                ? Math.max(each.assessment().score(), Double.MIN_NORMAL)
                : 0;
    }

    private static boolean leaves(FactsStore.Known visit) {
        String trade = visit.facts().getOrDefault("trade", "").toLowerCase(Locale.ROOT);
        return trade.equals("export") || trade.equals("return") || trade.startsWith("tran");
    }

    private static Instant arrived(Assessed each) {
        Instant arrived = each.entry().known().arrived();
        return arrived == null ? each.entry().known().at() : arrived;
    }

    private void give(Assessed each, Seats seats, PeriodStore.Period period) {
        UUID visit = each.entry().known().visit();
        String terminal = String.valueOf(each.entry().known().terminal());
        Instant arrived = arrived(each);
        LocalDate day = LocalDate.ofInstant(arrived, chances.settings().zone());
        int second = LocalTime.ofInstant(arrived, chances.settings().zone()).toSecondOfDay();
        double score = score(each);
        Selection selection = seats.decide(new Candidate(visit.toString(), terminal, day, second, score));
        LeafRef leaf = telling.journal()
                .append(Entry.of(
                        "targeting.selected",
                        visit,
                        Map.of(
                                "period", period.id().toString(),
                                "terminal", terminal,
                                "inclusion", Double.toString(selection.inclusion()),
                                "opened", Boolean.toString(selection.isOpened()))));
        stores.selections()
                .insert(
                        new SelectionStore.Row(
                                visit,
                                period.id(),
                                terminal,
                                day,
                                second,
                                score,
                                selection.seat(),
                                selection.inclusion(),
                                selection.uniform(),
                                selection.wished(),
                                selection.threshold(),
                                each.assessment().reasons().stream()
                                        .filter(Reason::counts)
                                        .map(Reason::rule)
                                        .toList()),
                        telling.clock().instant(),
                        leaf);
        if (selection.isOpened()) {
            telling.announcements().publishEvent(new SeatGiven(visit));
        }
    }
}
