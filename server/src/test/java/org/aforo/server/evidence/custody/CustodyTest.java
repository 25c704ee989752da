package org.aforo.server.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aforo.server.evidence.custody.Custody.Refusal;
import org.aforo.server.evidence.custody.Custody.Ruling;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustodyTest {

    private static final Instant FOUND = Instant.parse("2026-11-24T08:00:00Z");
    private static final Officer ANA = officer(1);
    private static final Officer BRUNO = officer(2);
    private static final Officer CARLA = officer(3);
    private static final House DEPOT = new House(Holder.Kind.POLICE_DEPOT, "Bodega inventada");
    private static final House LABORATORY = new House(Holder.Kind.LABORATORY, "Laboratorio inventado");
    private static final UUID FIRST = new UUID(0, 11);
    private static final UUID SECOND = new UUID(0, 12);

    private static Officer officer(int number) {
        return new Officer(new UUID(0, number), "holder-" + number, "depot");
    }

    private static Instant at(int minutes) {
        return FOUND.plus(Duration.ofMinutes(minutes));
    }

    private static Custody held(Holder by) {
        return new Custody.Held(by, at(10));
    }

    private static @Nullable Refusal refused(Custody state, Step step) {
        return Custody.next(state, step) instanceof Ruling.Refused(Refusal why) ? why : null;
    }

    private static @Nullable Custody moved(Custody state, Step step) {
        return Custody.next(state, step) instanceof Ruling.Moved(Custody to) ? to : null;
    }

    private static List<Step> everyStep(Instant when) {
        return List.of(
                new Step.Taken(ANA, when),
                new Step.Offered(FIRST, ANA, BRUNO, when),
                new Step.Received(FIRST, BRUNO, when),
                new Step.Refused(FIRST, BRUNO, when),
                new Step.Withdrawn(FIRST, ANA, when),
                new Step.HandedOut(ANA, DEPOT, when, when),
                new Step.MovedOutside(DEPOT, LABORATORY, CARLA, when, when),
                new Step.FetchedBack(DEPOT, ANA, when, when),
                new Step.ReportedMissing(CARLA, when),
                new Step.FoundAgain(CARLA, when),
                new Step.Destroyed(ANA, when));
    }

    /** For each state, the steps of {@link #everyStep} in their order: {@code +} moves, {@code .} changes nothing. */
    private static final String TABLE = """
            untaken    +..........
            officer    .+...+..+.+
            offered    ..+++...+..
            house      ......+++.+
            missing    ......++.+.
            destroyed  ...........
            """;

    @Test
    void every_step_moves_every_state_where_the_table_says() {
        List<Custody> states = List.of(
                new Custody.Untaken(),
                held(ANA),
                new Custody.Offered(ANA, at(10), FIRST, BRUNO, at(11)),
                held(DEPOT),
                new Custody.Missing(at(10)),
                new Custody.Destroyed(at(10)));
        List<String> rows = TABLE.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder cells = new StringBuilder();
            for (Step step : everyStep(at(20))) {
                cells.append(Custody.next(states.get(row), step) instanceof Ruling.Moved ? '+' : '.');
            }
            assertThat(cells.toString())
                    .as(rows.get(row))
                    .isEqualTo(rows.get(row).substring(11));
        }
    }

    @Test
    void only_the_holder_gives_and_only_the_one_it_is_given_to_receives() {
        assertThat(refused(held(ANA), new Step.Offered(FIRST, BRUNO, CARLA, at(20))))
                .isEqualTo(Refusal.NOT_THE_HOLDER);
        assertThat(refused(held(ANA), new Step.Offered(FIRST, ANA, ANA, at(20))))
                .isEqualTo(Refusal.TO_ONESELF);
        Custody offered = new Custody.Offered(ANA, at(10), FIRST, BRUNO, at(11));
        assertThat(refused(offered, new Step.Received(FIRST, CARLA, at(20)))).isEqualTo(Refusal.NOT_THE_RECEIVER);
        assertThat(refused(offered, new Step.Received(FIRST, ANA, at(20)))).isEqualTo(Refusal.NOT_THE_RECEIVER);
        assertThat(refused(offered, new Step.Received(SECOND, BRUNO, at(20)))).isEqualTo(Refusal.NO_SUCH_OFFER);
        assertThat(refused(offered, new Step.Offered(SECOND, ANA, CARLA, at(20))))
                .isEqualTo(Refusal.OFFER_OPEN);
        assertThat(moved(offered, new Step.Received(FIRST, BRUNO, at(20)))).isEqualTo(new Custody.Held(BRUNO, at(20)));
    }

    @Test
    void a_refused_or_withdrawn_offer_leaves_everything_as_it_was() {
        Custody offered = new Custody.Offered(ANA, at(10), FIRST, BRUNO, at(11));
        assertThat(moved(offered, new Step.Refused(FIRST, BRUNO, at(20)))).isEqualTo(held(ANA));
        assertThat(moved(offered, new Step.Withdrawn(FIRST, ANA, at(20)))).isEqualTo(held(ANA));
        List<Step> steps = List.of(
                new Step.Taken(ANA, at(10)),
                new Step.Offered(FIRST, ANA, BRUNO, at(11)),
                new Step.Refused(FIRST, BRUNO, at(20)));
        assertThat(Chain.of(FOUND, steps).spans())
                .isEqualTo(Chain.of(FOUND, steps.subList(0, 1)).spans());
    }

    @Test
    void a_paper_does_not_take_from_an_officer_what_the_officer_has_not_given() {
        assertThat(refused(held(ANA), new Step.MovedOutside(DEPOT, LABORATORY, CARLA, at(20), at(21))))
                .isEqualTo(Refusal.OFFICER_HOLDS_IT);
        assertThat(refused(held(ANA), new Step.FetchedBack(DEPOT, BRUNO, at(20), at(21))))
                .isEqualTo(Refusal.OFFICER_HOLDS_IT);
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        assertThat(refused(held(ANA), new Step.HandedOut(ANA, DEPOT, at(9), at(12))))
                .isEqualTo(Refusal.BEFORE_THE_LAST_STEP);
        assertThat(refused(held(ANA), new Step.HandedOut(ANA, DEPOT, at(14), at(12))))
                .isEqualTo(Refusal.RECEIVED_BEFORE_GIVEN);
    }

    @Test
    void what_nobody_held_is_drawn_as_a_gap() {
        Chain chain = Chain.of(
                FOUND,
                List.of(
                        new Step.Taken(ANA, at(10)),
                        new Step.HandedOut(ANA, DEPOT, at(60), at(95)),
                        new Step.ReportedMissing(BRUNO, at(300)),
                        new Step.FoundAgain(CARLA, at(400))));
        assertThat(chain.spans())
                .containsExactly(
                        new Chain.Span(null, Chain.Gap.BEFORE_THE_FIRST, FOUND, at(10)),
                        new Chain.Span(ANA, null, at(10), at(60)),
                        new Chain.Span(null, Chain.Gap.ON_THE_WAY, at(60), at(95)),
                        new Chain.Span(DEPOT, null, at(95), at(300)),
                        new Chain.Span(null, Chain.Gap.MISSING, at(300), at(400)),
                        new Chain.Span(CARLA, null, at(400), null));
    }

    @Test
    void no_sequence_of_requests_reaches_two_holders_and_every_gap_is_drawn() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int trial = 0; trial < 2_000; trial++) {
            RandomCustody run = new RandomCustody(random);
            run.requests(60);
            assertLegal(run, "-Dseed=" + seed + ", trial " + trial);
        }
    }

    private static void assertLegal(RandomCustody run, String which) {
        Chain chain = Chain.of(FOUND, run.accepted);
        List<Chain.Span> spans = chain.spans();
        assertThat(spans.getFirst().from()).as(which).isEqualTo(FOUND);
        for (int i = 0; i + 1 < spans.size(); i++) {
            // one span ends where the next begins: never two holders, never a hole that is not a span
            assertThat(spans.get(i).until())
                    .as(which)
                    .isEqualTo(spans.get(i + 1).from());
        }
        boolean over = chain.state() instanceof Custody.Destroyed;
        assertThat(spans.getLast().until() == null).as(which).isEqualTo(!over);
        assertThat(run.gapsExpected)
                .as(which)
                .isEqualTo(chain.gaps().stream().map(Chain.Span::gap).toList());
        assertThat(run.holderByTheBook)
                .as(which)
                .isEqualTo(spans.getLast().until() == null ? spans.getLast().holder() : null);
    }

    /** Fires random requests, keeps those let through, and keeps a book of its own, in other words than the machine's. */
    private static final class RandomCustody {
        private final List<Officer> officers = List.of(ANA, BRUNO, CARLA);
        private final List<House> houses = List.of(DEPOT, LABORATORY);
        private final Random random;
        private final List<Step> accepted = new ArrayList<>();
        private final List<Chain.Gap> gapsExpected = new ArrayList<>(List.of(Chain.Gap.BEFORE_THE_FIRST));
        private Custody state = new Custody.Untaken();
        private @Nullable Holder holderByTheBook;
        private int minute = 1;

        RandomCustody(Random random) {
            this.random = random;
        }

        void requests(int count) {
            for (int i = 0; i < count; i++) {
                minute += 1 + random.nextInt(30);
                Step step = any();
                Custody before = state;
                if (Custody.next(state, step) instanceof Ruling.Moved(Custody to)) {
                    state = to;
                    accepted.add(step);
                    book(step);
                } else {
                    assertThat(state).isSameAs(before);
                }
            }
        }

        private Step any() {
            Instant now = at(minute);
            Instant later = at(minute + random.nextInt(3));
            UUID handover = new UUID(0, 100 + random.nextInt(3));
            Officer one = officers.get(random.nextInt(3));
            Officer other = officers.get(random.nextInt(3));
            House house = houses.get(random.nextInt(2));
            minute += 3;
            return switch (random.nextInt(14)) {
                case 0, 1 -> new Step.Taken(one, now);
                case 2, 3 -> new Step.Offered(handover, one, other, now);
                case 4, 5, 6 -> new Step.Received(handover, one, now);
                case 7 -> new Step.Refused(handover, one, now);
                case 8 -> new Step.Withdrawn(handover, one, now);
                case 9 -> new Step.HandedOut(one, house, now, later);
                case 10 -> new Step.MovedOutside(house, houses.get(random.nextInt(2)), one, now, later);
                case 11 -> new Step.FetchedBack(house, one, now, later);
                case 12 -> random.nextInt(4) == 0 ? new Step.ReportedMissing(one, now) : new Step.FoundAgain(one, now);
                default -> random.nextInt(8) == 0 ? new Step.Destroyed(one, now) : new Step.FoundAgain(one, now);
            };
        }

        private void book(Step step) {
            if (step.at().isAfter(step.beganAt())) {
                gapsExpected.add(Chain.Gap.ON_THE_WAY);
            }
            switch (step) {
                case Step.Taken taken -> holderByTheBook = taken.by();
                case Step.Received received -> holderByTheBook = received.by();
                case Step.HandedOut out -> holderByTheBook = out.to();
                case Step.MovedOutside moved -> holderByTheBook = moved.to();
                case Step.FetchedBack back -> holderByTheBook = back.by();
                case Step.FoundAgain found -> holderByTheBook = found.by();
                case Step.ReportedMissing _ -> {
                    holderByTheBook = null;
                    gapsExpected.add(Chain.Gap.MISSING);
                }
                case Step.Destroyed _ -> holderByTheBook = null;
                case Step.Offered _, Step.Refused _, Step.Withdrawn _ -> {
                    // they move nothing
                }
            }
        }
    }
}
