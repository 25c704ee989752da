package org.aforo.server.targeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aforo.server.manifests.VisitView;
import org.aforo.server.manifests.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits by what the rules say of them: those that can still be held first, the highest score first. */
@Component
class RankedVisits {

    private final JdbcClient database;
    private final AssessmentStore assessments;
    private final SelectionStore selections;
    private final Outcomes outcomes;
    private final Visits visits;
    private final InstantSource clock;

    RankedVisits(
            JdbcClient database,
            AssessmentStore assessments,
            SelectionStore selections,
            Outcomes outcomes,
            Visits visits,
            InstantSource clock) {
        this.database = database;
        this.assessments = assessments;
        this.selections = selections;
        this.outcomes = outcomes;
        this.visits = visits;
        this.clock = clock;
    }

    /** Which; null is all. */
    record Filter(
            @Nullable String terminal,
            @Nullable String lane,
            @Nullable String text) {}

    record Item(
            VisitView visit,
            double score,
            String lane,
            @Nullable String seat,
            Instant assessedAt,
            int ruleSet,
            List<AssessmentStore.ReasonView> reasons,
            @Nullable String outcome) {}

    List<Item> page(Filter filter, int skip, int limit) {
        String text = filter.text();
        List<UUID> ids = database.sql("""
                        select a.visit_id from targeting.assessment a join targeting.visit_facts f on f.visit_id = a.visit_id
                        where a.current and (cast(:terminal as text) is null or f.terminal = :terminal)
                          and (cast(:lane as text) is null or a.lane = :lane)
                          and (cast(:text as text) is null or upper(f.facts::text) like :text)
                        order by (f.cut_off is null or f.cut_off > :now) desc, a.score desc, f.cut_off, a.visit_id
                        offset :skip limit :limit
                        """)
                .param("terminal", blankAsNull(filter.terminal()))
                .param("lane", blankAsNull(filter.lane()))
                .param("text", text == null || text.isBlank() ? null : pattern(text))
                .param("now", Timestamp.from(clock.instant()))
                .param("skip", skip)
                .param("limit", limit)
                .query((row, number) -> row.getObject("visit_id", UUID.class))
                .list();
        Map<UUID, AssessmentStore.Row> rows = assessments.current(ids).stream()
                .collect(Collectors.toMap(AssessmentStore.Row::visit, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).flatMap(this::item).stream())
                .toList();
    }

    Optional<Item> find(UUID visitId) {
        return assessments.current(visitId).flatMap(this::item);
    }

    private Optional<Item> item(AssessmentStore.Row row) {
        return visits.find(row.visit())
                .map(visit -> new Item(
                        VisitView.of(visit),
                        row.score(),
                        row.lane(),
                        selections
                                .find(row.visit())
                                .map(SelectionStore.Row::seatCode)
                                .orElse(null),
                        row.at(),
                        row.ruleSet(),
                        row.reasons(),
                        outcomes.current(row.visit())
                                .map(outcome -> outcome.found() ? "found" : "clean")
                                .orElse(null)));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String pattern(String text) {
        String escaped = text.strip()
                .toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        boolean number = escaped.matches("[A-Z]{4}[ 0-9]+");
        return "%" + (number ? escaped.replace(" ", "") : escaped) + "%";
    }
}
