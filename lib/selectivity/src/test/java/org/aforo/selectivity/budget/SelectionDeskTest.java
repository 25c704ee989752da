package org.aforo.selectivity.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aforo.selectivity.budget.Selection.Seat;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.junit.jupiter.api.Test;

class SelectionDeskTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final Seed SEED = Seed.of(new byte[32]);

    private static List<Candidate> days(int days, int perDay, double scoredShare, long seed) {
        Random random = new Random(seed);
        List<Candidate> all = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int[] seconds = random.ints(perDay, 0, 86_400)
                    .map(second -> second / 2 + 20_000)
                    .sorted()
                    .toArray();
            for (int i = 0; i < perDay; i++) {
                double score = random.nextDouble() < scoredShare ? 10 * (1 + random.nextInt(8)) : 0;
                all.add(new Candidate("d" + day + "v" + i, "SALADA", FIRST.plusDays(day), seconds[i], score));
            }
        }
        return all;
    }

    private static List<Selection> run(Budget budget, List<Candidate> candidates) {
        SelectionDesk desk = new SelectionDesk(budget, new Draw(SEED), 300);
        return candidates.stream().map(desk::decide).toList();
    }

    @Test
    void never_more_are_opened_than_there_are_seats() {
        List<Candidate> candidates = days(30, 500, 0.3, 1);
        Map<LocalDate, Integer> opened = new HashMap<>();
        List<Selection> selections = run(Budget.of(20, 0.1), candidates);
        for (int i = 0; i < candidates.size(); i++) {
            if (selections.get(i).isOpened()) {
                opened.merge(candidates.get(i).day(), 1, Integer::sum);
            }
        }
        assertThat(opened.values()).allMatch(count -> count <= 20);
        assertThat(opened.values().stream().mapToInt(each -> each).sum())
                .as("and hardly a seat is wasted")
                .isGreaterThan(30 * 17);
    }

    @Test
    void the_highest_scores_get_the_seats_though_nobody_knows_the_future() {
        List<Candidate> candidates = days(30, 500, 0.3, 2);
        List<Selection> selections = run(Budget.of(20, 0.1), candidates);
        int high = 0;
        int all = 0;
        for (int i = 3 * 500; i < candidates.size(); i++) {
            if (selections.get(i).seat() == Seat.RULES) {
                all++;
                high += candidates.get(i).score() >= 70 ? 1 : 0;
            }
        }
        // 500 x 0.3 / 8 = 19 a day have 80: about as many as there are seats.
        assertThat(high / (double) all).isGreaterThan(0.95);
    }

    @Test
    void chance_takes_its_share_and_what_the_rules_leave() {
        List<Candidate> busy = days(40, 500, 0.3, 3);
        long random = count(run(Budget.of(20, 0.2), busy), Seat.RANDOM);
        assertThat(random).isBetween(120L, 210L);
        long idle = count(run(Budget.of(20, 0.2), days(40, 500, 0.004, 4)), Seat.RANDOM);
        assertThat(idle)
                .as("two a day have a score, so eighteen seats are chance's")
                .isBetween(600L, 760L);
    }

    private static long count(List<Selection> selections, Seat seat) {
        return selections.stream().filter(each -> each.seat() == seat).count();
    }

    @Test
    void whether_chance_takes_a_visit_does_not_depend_on_its_score() {
        List<Candidate> candidates = days(60, 500, 0.3, 5);
        List<Selection> selections = run(Budget.of(20, 0.5), candidates);
        int[] drawn = new int[2];
        int[] all = new int[2];
        for (int i = 0; i < candidates.size(); i++) {
            int scored = candidates.get(i).score() > 0 ? 1 : 0;
            all[scored]++;
            Seat seat = selections.get(i).seat();
            drawn[scored] += seat == Seat.RANDOM || seat == Seat.NO_SEAT_LEFT ? 1 : 0;
        }
        double without = drawn[0] / (double) all[0];
        double with = drawn[1] / (double) all[1];
        assertThat(with / without).isBetween(0.75, 1.33);
    }

    @Test
    void a_small_budget_is_used_up_all_the_same() {
        List<Selection> selections = run(Budget.of(3, 0.05), days(40, 100, 0.2, 7));
        assertThat(selections.stream().filter(Selection::isOpened).count()).isBetween(104L, 120L);
    }

    @Test
    void a_run_can_be_repeated_by_whoever_has_the_seed() {
        List<Candidate> candidates = days(5, 300, 0.2, 6);
        Budget budget = Budget.of(10, 0.1);
        assertThat(run(budget, candidates)).isEqualTo(run(budget, candidates));
        assertThat(run(budget, candidates))
                .allMatch(each -> each.seat() != Seat.RANDOM || each.uniform() < each.inclusion());
    }

    @Test
    void a_budget_without_chance_is_refused() {
        assertThatThrownBy(() -> Budget.of(20, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Budget.of(20, 0.1).modelShare()).isZero();
    }
}
