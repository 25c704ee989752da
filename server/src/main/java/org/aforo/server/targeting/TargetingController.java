package org.aforo.server.targeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ranked visits and what came of them, over HTTP. Who looks at what is written down. */
@RestController
@RequestMapping("/api/targeting")
class TargetingController {

    private static final int MOST_ITEMS = 200;
    private static final UUID LIST = new UUID(0, 0);

    private final Access access;
    private final RankedVisits ranked;
    private final Records records;
    private final Results results;
    private final Journal journal;

    TargetingController(Access access, RankedVisits ranked, Records records, Results results, Journal journal) {
        this.access = access;
        this.ranked = ranked;
        this.records = records;
        this.results = results;
        this.journal = journal;
    }

    /** What is kept of a visit. */
    @org.springframework.stereotype.Component
    record Records(AssessmentStore assessments, SelectionStore selections) {}

    record Page(List<RankedVisits.Item> items, @Nullable String next) {}

    @GetMapping("/visits")
    @Transactional
    public Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String terminal,
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.TARGETING_SEE);
        if (!cursor.matches("[0-9]{1,6}")) {
            throw Problem.caller(400, "targeting.cursor-refused", "The cursor is not one this list gave. Start over.");
        }
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        int skip = Integer.parseInt(cursor);
        List<RankedVisits.Item> items = ranked.page(new RankedVisits.Filter(terminal, lane, q), skip, size);
        journal.append(new Entry("targeting.listed", LIST, Map.of(), Map.of("by", actor.pseudonym())));
        boolean tells = access.allows(actor, Action.BUDGET_SET);
        return new Page(
                items.stream().map(item -> tells ? item : withoutSeat(item)).toList(),
                items.size() < size ? null : Integer.toString(skip + size));
    }

    /** Whoever could warn somebody is not told what was taken: a box that no rule asks for and that is taken was taken by chance. */
    static RankedVisits.Item withoutSeat(RankedVisits.Item item) {
        return new RankedVisits.Item(
                item.visit(),
                item.score(),
                item.lane(),
                null,
                item.assessedAt(),
                item.ruleSet(),
                item.reasons(),
                item.outcome());
    }

    record HistoryBody(Instant assessedAt, int ruleSet, double score, String lane) {
        static HistoryBody of(AssessmentStore.Row row) {
            return new HistoryBody(row.at(), row.ruleSet(), row.score(), row.lane());
        }
    }

    record SelectionBody(
            String seat,
            double inclusion,
            double uniform,
            boolean wished,
            @Nullable Double threshold,
            String day,
            String terminal) {}

    record VisitBody(
            RankedVisits.Item current,
            List<HistoryBody> history,
            @Nullable SelectionBody selection) {}

    @GetMapping("/visits/{id}")
    @Transactional
    public VisitBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.TARGETING_SEE);
        RankedVisits.Item item = ranked.find(id)
                .orElseThrow(() -> Problem.notFound(
                        "targeting.visit-not-assessed", "The rules have not been asked about this visit yet."));
        journal.append(new Entry("targeting.seen", id, Map.of(), Map.of("by", actor.pseudonym())));
        boolean tells = access.allows(actor, Action.BUDGET_SET);
        return new VisitBody(
                tells ? item : withoutSeat(item),
                records.assessments().history(id).stream().map(HistoryBody::of).toList(),
                tells
                        ? records.selections()
                                .find(id)
                                .map(TargetingController::body)
                                .orElse(null)
                        : null);
    }

    private static SelectionBody body(SelectionStore.Row row) {
        return new SelectionBody(
                row.seatCode(),
                row.inclusion(),
                row.uniform(),
                row.wished(),
                Double.isInfinite(row.threshold()) ? null : row.threshold(),
                row.day().toString(),
                row.terminal());
    }

    @GetMapping("/results")
    Results.Body results(Actor actor, @RequestParam(defaultValue = "90") int days) {
        access.require(actor, Action.TARGETING_SEE);
        return results.of(days, access.allows(actor, Action.BUDGET_SET));
    }
}
