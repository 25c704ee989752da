package org.aforo.server.targeting;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.selectivity.budget.Selection;
import org.aforo.selectivity.budget.SelectionReport;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.estimates.RandomStratum;
import org.aforo.selectivity.estimates.Tallies;
import org.aforo.selectivity.estimates.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of the selections of the last days. Never opened is unknown, not clean. */
@Component
class Results {

    private static final double LEVEL = 0.95;
    private static final int MOST_DAYS = 400;
    private static final int LATELY = 30;

    /** Standard deviations beyond which given seats of chance are no chance. */
    private static final double SUSPICIOUS = 4;

    private final SelectionStore selections;
    private final Outcomes outcomes;
    private final AssessmentStore assessments;
    private final TargetingSettings settings;
    private final InstantSource clock;

    Results(
            SelectionStore selections,
            Outcomes outcomes,
            AssessmentStore assessments,
            TargetingSettings settings,
            InstantSource clock) {
        this.selections = selections;
        this.outcomes = outcomes;
        this.assessments = assessments;
        this.settings = settings;
        this.clock = clock;
    }

    /** Null where nothing is known. */
    record EstimateBody(@Nullable Double value, double low, double high) {
        static EstimateBody of(Interval interval) {
            double value = interval.estimate();
            return new EstimateBody(Double.isNaN(value) ? null : value, interval.low(), interval.high());
        }
    }

    record NamedBody(String name, Tally outcomes, EstimateBody hitRate) {}

    record RandomBody(int size, int hits, double totalHits, EstimateBody prevalence, EstimateBody recallOfRules) {
        static RandomBody of(RandomStratum stratum) {
            return new RandomBody(
                    stratum.size(),
                    stratum.hits(),
                    stratum.totalHits(),
                    EstimateBody.of(stratum.prevalence(LEVEL)),
                    EstimateBody.of(stratum.recallOfRules(LEVEL)));
        }
    }

    record SeatsBody(String terminal, double expectedRandom, int givenRandom, boolean suspicious) {}

    record NotSelectedBody(int visits, int inspected, int found) {}

    /** @param examinedRandom null for whoever may not tell chance from rules; then the other is the sum of both */
    record DayBody(
            String day,
            int visits,
            int examinedRules,
            @Nullable Integer examinedRandom,
            int found) {}

    record Body(
            List<NamedBody> lanes,
            List<NamedBody> rules,
            List<NamedBody> officers,
            List<NamedBody> terminals,
            RandomBody random,
            List<SeatsBody> seats,
            NotSelectedBody notSelected,
            List<DayBody> perDay) {}

    /** @param tells whether seats of chance may be told from those of rules: on a day with few openings that names the boxes */
    Body of(int days, boolean tells) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        LocalDate from = today.minusDays(Math.clamp(days, 1, MOST_DAYS));
        Map<UUID, Outcomes.Recorded> known = outcomes.standing();
        List<SelectionStore.Row> rows = selections.standingSince(from);
        List<SelectionReport.Followed> followed =
                rows.stream().map(row -> followed(row, known)).toList();
        SelectionReport report = SelectionReport.of(followed);
        Map<String, List<SelectionReport.Followed>> byTerminal = new TreeMap<>();
        Tallies terminals = new Tallies();
        Tallies lanes = new Tallies();
        for (int i = 0; i < rows.size(); i++) {
            SelectionStore.Row row = rows.get(i);
            SelectionReport.Followed each = followed.get(i);
            byTerminal.computeIfAbsent(row.terminal(), _ -> new ArrayList<>()).add(each);
            if (each.selection().isOpened()) {
                terminals.add(row.terminal(), each.outcome());
            }
            lanes.add(lane(row), each.outcome());
        }
        return new Body(
                named(lanes.all()),
                named(report.rules()),
                named(report.officers()),
                named(terminals.all()),
                RandomBody.of(report.stratum()),
                tells ? seats(byTerminal) : List.of(),
                notSelected(followed),
                perDay(rows, followed, tells));
    }

    /** The lane it stood in when it was decided about. */
    private String lane(SelectionStore.Row row) {
        return row.score() > 0
                ? "examine"
                : assessments
                        .current(row.visit())
                        .map(AssessmentStore.Row::lane)
                        .filter(lane -> !lane.equals("examine"))
                        .orElse("release");
    }

    private static SelectionReport.Followed followed(SelectionStore.Row row, Map<UUID, Outcomes.Recorded> known) {
        Outcomes.Recorded outcome = known.get(row.visit());
        return new SelectionReport.Followed(
                row.selection(),
                outcome == null ? Outcome.NOT_INSPECTED : outcome.found() ? Outcome.FOUND : Outcome.CLEAN,
                row.rules(),
                outcome == null ? "" : outcome.officer());
    }

    private static List<NamedBody> named(Map<String, Tally> tallies) {
        List<NamedBody> named = new ArrayList<>();
        tallies.forEach((name, tally) -> named.add(new NamedBody(name, tally, EstimateBody.of(tally.hitRate(LEVEL)))));
        return named;
    }

    private static List<SeatsBody> seats(Map<String, List<SelectionReport.Followed>> byTerminal) {
        List<SeatsBody> seats = new ArrayList<>();
        byTerminal.forEach((terminal, each) -> {
            SelectionReport report = SelectionReport.of(each);
            seats.add(new SeatsBody(
                    terminal,
                    report.expectedByChance(),
                    report.byChance().all(),
                    Math.abs(report.deviation()) > SUSPICIOUS));
        });
        return seats;
    }

    private static NotSelectedBody notSelected(List<SelectionReport.Followed> all) {
        Tally tally = Tally.NONE;
        for (SelectionReport.Followed each : all) {
            tally = each.selection().isOpened() ? tally : tally.and(each.outcome());
        }
        return new NotSelectedBody(tally.all(), tally.inspected(), tally.found());
    }

    private static List<DayBody> perDay(
            List<SelectionStore.Row> rows, List<SelectionReport.Followed> followed, boolean tells) {
        Map<LocalDate, int[]> days = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int[] day = days.computeIfAbsent(rows.get(i).day(), _ -> new int[4]);
            day[0]++;
            day[1] += rows.get(i).seat() == Selection.Seat.RULES ? 1 : 0;
            day[2] += rows.get(i).seat() == Selection.Seat.RANDOM ? 1 : 0;
            day[3] += followed.get(i).outcome() == Outcome.FOUND ? 1 : 0;
        }
        List<DayBody> list = new ArrayList<>();
        days.forEach((day, n) ->
                list.add(new DayBody(day.toString(), n[0], tells ? n[1] : n[1] + n[2], tells ? n[2] : null, n[3])));
        return list;
    }

    /**
     * What the seats of a terminal's day were used for.
     *
     * @param givenRandom null for whoever may not tell chance from rules; then {@code givenRules} is the sum of both
     * @param noSeat drawn by chance when none was left; null likewise
     */
    record TodayBody(
            int visits,
            int givenRules,
            @Nullable Integer givenRandom,
            @Nullable Integer noSeat,
            double inclusion) {

        static TodayBody nothing(boolean tells) {
            return new TodayBody(0, 0, tells ? 0 : null, tells ? 0 : null, 0);
        }
    }

    /** Terminals at work lately, whether or not a box has come today. */
    List<String> terminals() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return selections.terminalsSince(today.minusDays(LATELY));
    }

    Map<String, TodayBody> today(boolean tells) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Map<String, List<SelectionStore.Row>> byTerminal = new HashMap<>();
        for (SelectionStore.Row row : selections.standingSince(today)) {
            byTerminal.computeIfAbsent(row.terminal(), _ -> new ArrayList<>()).add(row);
        }
        Map<String, TodayBody> used = new HashMap<>();
        byTerminal.forEach((terminal, rows) -> {
            int rules = count(rows, Selection.Seat.RULES);
            int random = count(rows, Selection.Seat.RANDOM);
            double inclusion = rows.stream()
                    .mapToDouble(SelectionStore.Row::inclusion)
                    .max()
                    .orElse(0);
            used.put(
                    terminal,
                    new TodayBody(
                            rows.size(),
                            tells ? rules : rules + random,
                            tells ? random : null,
                            tells ? count(rows, Selection.Seat.NO_SEAT_LEFT) : null,
                            inclusion));
        });
        return used;
    }

    private static int count(List<SelectionStore.Row> rows, Selection.Seat seat) {
        return (int) rows.stream().filter(row -> row.seat() == seat).count();
    }
}
