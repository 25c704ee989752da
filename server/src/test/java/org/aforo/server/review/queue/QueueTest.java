package org.aforo.server.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.aforo.selectivity.reading.Ranking;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.aforo.selectivity.reading.Waiting;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.aforo.server.platform.TestDatabase;
import org.aforo.server.targeting.Chance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class QueueTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static HikariDataSource pool;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<Entry> leaves = new ArrayList<>();
    private ReadingPolicy policy = policy(new ReadingPolicy.Declining(5, 0, 0, 15));
    private Set<UUID> onDuty = Set.of();
    private double uniform = 0;
    private Readings readings;
    private Queue queue;
    private TransactionTemplate transaction;

    @BeforeAll
    static void startDatabase() {
        pool = TestDatabase.migrated();
    }

    @AfterAll
    static void stopDatabase() {
        pool.close();
    }

    @BeforeEach
    void emptyQueue() {
        JdbcClient database = JdbcClient.create(pool);
        database.sql("truncate review.scan cascade").update();
        InstantSource clock = now::get;
        AtomicLong numbers = new AtomicLong();
        Journal journal = entry -> {
            synchronized (leaves) {
                leaves.add(entry);
            }
            return new LeafRef(numbers.incrementAndGet());
        };
        readings = new Readings(database, powers -> onDuty);
        queue = new Queue(
                new Leases(database),
                readings,
                journal,
                new Ids(InstantSource.system(), new Random(7)),
                new Queue.Clockwork(
                        clock,
                        new ReviewSettings(Duration.ofMinutes(2), Duration.ofSeconds(20), Set.of("customs-control")),
                        () -> policy,
                        (purpose, of, subject) -> new Chance.Drawn(new UUID(0, 1), uniform),
                        new Live()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Test
    void the_ship_that_leaves_first_comes_first_then_the_oldest() {
        UUID noCutOff = enter(null, NOON.minusSeconds(9_000));
        UUID late = enter(NOON.plusSeconds(7_200), NOON.minusSeconds(500));
        UUID soonButYounger = enter(NOON.plusSeconds(3_600), NOON.minusSeconds(10));
        UUID soon = enter(NOON.plusSeconds(3_600), NOON.minusSeconds(20));
        assertThat(List.of(
                        give("a").scanId(),
                        give("b").scanId(),
                        give("c").scanId(),
                        give("d").scanId()))
                .containsExactly(soon, soonButYounger, late, noCutOff);
    }

    @Test
    void a_ship_that_has_left_comes_last_for_nothing_on_it_can_be_held_any_more() {
        UUID left = enter(NOON.minusSeconds(60), NOON.minusSeconds(9_000));
        UUID noCutOff = enter(null, NOON.minusSeconds(20));
        UUID soon = enter(NOON.plusSeconds(60), NOON.minusSeconds(10));
        assertThat(List.of(give("a").scanId(), give("b").scanId(), give("c").scanId()))
                .containsExactly(soon, noCutOff, left);
    }

    @Test
    void asking_again_returns_the_scan_already_held() {
        enter(null, NOON);
        enter(null, NOON);
        Actor analyst = analyst("a");
        Lease first = next(analyst).orElseThrow();
        assertThat(next(analyst)).contains(first);
    }

    @Test
    void fifty_at_once_never_share_a_scan() throws Exception {
        for (int scan = 0; scan < 50; scan++) {
            enter(null, NOON.plusSeconds(scan));
        }
        List<Lease> leases = allAtOnce(50, number -> analyst("analyst-" + number));
        assertThat(leases).hasSize(50);
        assertThat(leases.stream().map(Lease::scanId)).doesNotHaveDuplicates();
        assertThat(leases.stream().map(Lease::accountId)).doesNotHaveDuplicates();
    }

    @Test
    void fifty_at_once_of_one_analyst_get_one_and_the_same() throws Exception {
        for (int scan = 0; scan < 50; scan++) {
            enter(null, NOON.plusSeconds(scan));
        }
        Actor analyst = analyst("a");
        List<Lease> leases = allAtOnce(50, number -> analyst);
        assertThat(leases.stream().map(Lease::id).distinct()).hasSize(1);
        assertThat(readings.waiting().getFirst().waiting()).isEqualTo(49);
    }

    @Test
    void a_silent_browser_loses_the_scan_to_the_next_analyst() {
        UUID scan = enter(null, NOON);
        Lease silent = give("silent");
        now.set(NOON.plus(Duration.ofMinutes(2)));
        assertThat(give("next").scanId()).isEqualTo(scan);
        refusedAsExpired(silent, analyst("silent"));
    }

    @Test
    void a_heartbeat_keeps_the_scan() {
        enter(null, NOON);
        Actor analyst = analyst("a");
        Lease lease = next(analyst).orElseThrow();
        now.set(NOON.plusSeconds(100));
        inTransaction(() -> queue.heartbeat(lease.id(), analyst));
        now.set(NOON.plusSeconds(200));
        assertThat(next(analyst("b"))).isEmpty();
        assertThat(queue.holds(lease.scanId(), analyst)).isTrue();
    }

    @Test
    void an_expired_lease_is_refused_even_when_nobody_took_the_scan() {
        enter(null, NOON);
        Lease lease = give("a");
        now.set(NOON.plus(Duration.ofMinutes(2)));
        assertThat(queue.holds(lease.scanId(), analyst("a"))).isFalse();
        refusedAsExpired(lease, analyst("a"));
    }

    @Test
    void a_lease_of_someone_else_is_refused() {
        enter(null, NOON);
        Lease lease = give("a");
        refusedAsExpired(lease, analyst("b"));
    }

    @Test
    void a_scan_handed_back_goes_to_somebody_else_and_is_written_down() {
        UUID scan = enter(null, NOON);
        Lease lease = give("a");
        inTransaction(() -> giveBack(lease));
        assertThat(next(analyst("a"))).as("it never comes back").isEmpty();
        assertThat(give("b").scanId()).isEqualTo(scan);
        assertThat(leaves.stream().map(Entry::kind)).containsExactly("review.given", "review.returned", "review.given");
    }

    @Test
    void a_leaf_never_names_the_reader_in_the_open() {
        enter(null, NOON);
        give("a");
        assertThat(leaves.getFirst().open().values()).noneMatch(value -> value.contains("reader-a"));
        assertThat(leaves.getFirst().sealed()).containsEntry("reader", "reader-a");
    }

    @Test
    void the_database_orders_what_waits_as_the_ranking_does() {
        long seed = Long.getLong("seed", 11);
        Random random = new Random(seed);
        Map<UUID, Waiting> entered = new HashMap<>();
        for (int scan = 0; scan < 50; scan++) {
            Waiting waiting = any(random);
            entered.put(enter(waiting), waiting);
        }
        ReadingPolicy.Order usual = policy.order();
        ReadingPolicy.Order all = new ReadingPolicy.Order(
                usual.urgencyWeight(), usual.urgencyHalfHours(), usual.ageWeight(), usual.unknown(), 50);
        Ranking ranking = Ranking.of(policy, NOON);
        List<UUID> byRanking = entered.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> -ranking.priority(each.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        List<UUID> byDatabase = readings.best(UUID.randomUUID(), Set.of("customs-control"), all, NOON).stream()
                .map(reading -> readings.find(reading).orElseThrow().scanId())
                .toList();
        assertThat(byDatabase).as("seed " + seed).isEqualTo(byRanking);
    }

    @Test
    void what_a_sign_of_duress_asks_for_stands_where_a_scan_handed_back_does() {
        Waiting plain = new Waiting(
                OptionalDouble.of(0.1), OptionalDouble.empty(), Optional.empty(), NOON.minusSeconds(60), false);
        Waiting risky = new Waiting(
                OptionalDouble.of(0.9), OptionalDouble.empty(), Optional.empty(), NOON.minusSeconds(60), false);
        UUID signalled = enter(plain);
        enter(risky);
        readings.enterAgain(signalled, "customs-control", "duress", NOON);
        Readings.Reading first =
                readings
                        .best(
                                UUID.randomUUID(),
                                Set.of("customs-control"),
                                ReadingPolicy.usual().order(),
                                NOON)
                        .stream()
                        .map(reading -> readings.find(reading).orElseThrow())
                        .findFirst()
                        .orElseThrow();
        assertThat(first.scanId()).isEqualTo(signalled);
        assertThat(first.because()).isEqualTo("duress");
        assertThat(first.handedBack()).as("nobody passed it on").isFalse();
    }

    private static Waiting any(Random random) {
        return new Waiting(
                random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextInt(3) == 0 ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(NOON.plusSeconds(random.nextInt(200_000) - 20_000)),
                NOON.minusSeconds(random.nextInt(200_000)),
                random.nextInt(5) == 0);
    }

    private UUID enter(Waiting waiting) {
        UUID scan = UUID.randomUUID();
        readings.enter(
                new Readings.Arrived(scan, null, waiting.cutOff().orElse(null), waiting.receivedAt(), waiting.risk()),
                Set.of("customs-control"));
        JdbcClient database = JdbcClient.create(pool);
        database.sql("update review.scan set attention = :attention where scan_id = :scan")
                .param(
                        "attention",
                        waiting.attention().isPresent() ? waiting.attention().getAsDouble() : null)
                .param("scan", scan)
                .update();
        database.sql("update review.reading set handed_back = :back where scan_id = :scan")
                .param("back", waiting.handedBack())
                .param("scan", scan)
                .update();
        return scan;
    }

    @Test
    void chance_picks_among_the_best_few_and_no_further() {
        List<UUID> entered = new ArrayList<>();
        for (int scan = 0; scan < 12; scan++) {
            entered.add(enter(NOON.plusSeconds(3_600L * (scan + 1)), NOON));
        }
        uniform = 0.999;
        assertThat(give("a").scanId()).isEqualTo(entered.get(9));
        uniform = 0.45;
        assertThat(give("b").scanId()).isEqualTo(entered.get(4));
    }

    private static ReadingPolicy policy(ReadingPolicy.Declining declining) {
        ReadingPolicy usual = ReadingPolicy.usual();
        return new ReadingPolicy(
                usual.order(), usual.second(), declining, usual.randomHoldRate(), usual.legalPowers(), usual.pace());
    }

    @Test
    void two_givings_to_one_analyst_lie_as_far_apart_as_the_policy_says() {
        policy = policy(new ReadingPolicy.Declining(5, 60, 20, 15));
        enter(null, NOON);
        enter(null, NOON);
        enter(null, NOON);
        Actor analyst = analyst("a");
        Lease first = next(analyst).orElseThrow();
        now.set(NOON.plusMillis(7_500));
        toWait(13, "between", () -> queue.reserve(analyst, first.id()));
        decide(first, analyst);
        toWait(13, "between", () -> queue.next(analyst));
        assertThat(next(analyst("b"))).as("others need not wait").isPresent();
        now.set(NOON.plusSeconds(20));
        assertThat(next(analyst)).isPresent();
    }

    @Test
    void after_handing_back_the_next_scan_waits_though_it_was_set_aside_and_is_the_same() {
        policy = policy(new ReadingPolicy.Declining(5, 150, 0, 15));
        for (int scan = 0; scan < 3; scan++) {
            enter(null, NOON.minusSeconds(scan));
        }
        Actor analyst = analyst("a");
        Lease first = next(analyst).orElseThrow();
        Lease aside = inTransaction(() -> queue.reserve(analyst, first.id())).orElseThrow();
        inTransaction(() -> giveBack(first));
        toWait(150, "passed-on", () -> queue.next(analyst));
        now.set(NOON.plusSeconds(149));
        toWait(1, "passed-on", () -> queue.next(analyst));
        now.set(NOON.plusSeconds(150));
        assertThat(next(analyst).orElseThrow().id())
                .as("bound, though its time would have run out")
                .isEqualTo(aside.id());
    }

    @Test
    void what_is_handed_back_or_let_lie_is_counted_and_has_an_end() {
        policy = policy(new ReadingPolicy.Declining(2, 0, 0, 15));
        for (int scan = 0; scan < 4; scan++) {
            enter(null, NOON.minusSeconds(scan));
        }
        Lease first = give("a");
        inTransaction(() -> giveBack(first));
        give("a");
        now.set(NOON.plusSeconds(121));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> next(analyst("a")))
                .matches(problem -> problem.code().equals("review.handed-back-too-often"));
        now.set(NOON.plus(Duration.ofHours(13)));
        assertThat(next(analyst("a"))).isPresent();
    }

    @Test
    void what_was_let_lie_goes_to_a_colleague_and_comes_back_only_when_there_is_none() {
        UUID scan = enter(null, NOON);
        onDuty = Set.of(analyst("a").accountId(), analyst("b").accountId());
        give("a");
        now.set(NOON.plusSeconds(121));
        assertThat(next(analyst("a"))).as("b could read it").isEmpty();
        assertThat(give("b").scanId()).isEqualTo(scan);
        now.set(NOON.plusSeconds(242));
        assertThat(give("a").scanId()).as("both let it lie").isEqualTo(scan);
    }

    @Test
    void a_reading_that_takes_too_long_ends_though_the_page_is_alive() {
        UUID scan = enter(null, NOON);
        Actor analyst = analyst("a");
        Lease lease = next(analyst).orElseThrow();
        Instant end = NOON;
        for (int minute = 1; minute < 15; minute++) {
            now.set(NOON.plus(Duration.ofMinutes(minute)));
            end = inTransaction(() -> queue.heartbeat(lease.id(), analyst));
        }
        assertThat(end).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        now.set(end);
        refusedAsExpired(lease, analyst);
        assertThat(give("b").scanId()).isEqualTo(scan);
        assertThat(inTransaction(() -> readings.find(lease.readingId()))
                        .orElseThrow()
                        .handedBack())
                .as("so it is read twice")
                .isTrue();
    }

    private void toWait(int seconds, String because, Supplier<Object> asked) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> inTransaction(asked))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("review.wait");
                    assertThat(problem.details())
                            .containsEntry("retryAfterSeconds", Integer.toString(seconds))
                            .containsEntry("because", because);
                });
    }

    private void decide(Lease lease, Actor analyst) {
        inTransaction(() -> {
            queue.decided(queue.deciding(lease.id(), analyst));
            return true;
        });
    }

    @Test
    void the_scan_set_aside_becomes_the_current_one_once_the_first_is_decided() {
        enter(null, NOON.minusSeconds(20));
        enter(null, NOON.minusSeconds(10));
        Actor analyst = analyst("a");
        Lease first = next(analyst).orElseThrow();
        Lease aside = inTransaction(() -> queue.reserve(analyst, first.id())).orElseThrow();
        assertThat(aside.reserved()).isTrue();
        assertThat(queue.holds(aside.scanId(), analyst)).isTrue();
        assertThat(inTransaction(() -> queue.reserve(analyst, first.id()))).contains(aside);
        assertThat(next(analyst)).contains(first);
        inTransaction(() -> {
            queue.decided(queue.deciding(first.id(), analyst));
            return true;
        });
        Lease after = next(analyst).orElseThrow();
        assertThat(after.id()).isEqualTo(aside.id());
        assertThat(after.reserved()).isFalse();
    }

    @Test
    void a_decision_kept_back_by_a_lost_connection_counts_though_its_time_ran_out() {
        enter(null, NOON);
        Lease lease = give("a");
        now.set(NOON.plus(Duration.ofMinutes(9)));
        assertThat(next(analyst("b"))).isPresent();
        Lease late = inTransaction(() -> queue.deciding(lease.id(), analyst("a")));
        assertThat(late.readingId())
                .as("somebody else reads it now: one reading more")
                .isNotEqualTo(lease.readingId());
        inTransaction(() -> {
            queue.decided(late);
            return true;
        });
        assertThat(readings.find(late.readingId()).orElseThrow().because()).isEqualTo("late");
    }

    private boolean giveBack(Lease lease) {
        queue.giveBack(lease.id(), analyst("a"), Passing.END_OF_SHIFT, "shift ends");
        return true;
    }

    private void refusedAsExpired(Lease lease, Actor actor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> inTransaction(() -> queue.held(lease.id(), actor)))
                .matches(problem -> problem.code().equals("review.lease-expired") && problem.status() == 410);
    }

    private List<Lease> allAtOnce(int count, java.util.function.IntFunction<Actor> who) throws Exception {
        CountDownLatch gun = new CountDownLatch(1);
        List<Future<Optional<Lease>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int number = 0; number < count; number++) {
                Actor actor = who.apply(number);
                answers.add(threads.submit(() -> {
                    gun.await();
                    return next(actor);
                }));
            }
            gun.countDown();
        }
        List<Lease> leases = new ArrayList<>();
        for (Future<Optional<Lease>> answer : answers) {
            leases.add(answer.get().orElseThrow());
        }
        return leases;
    }

    private UUID enter(@org.jspecify.annotations.Nullable Instant cutOff, Instant receivedAt) {
        UUID scan = UUID.randomUUID();
        readings.enter(
                new Readings.Arrived(scan, null, cutOff, receivedAt, OptionalDouble.empty()),
                Set.of("customs-control"));
        return scan;
    }

    private Lease give(String name) {
        return next(analyst(name)).orElseThrow();
    }

    private Optional<Lease> next(Actor actor) {
        return inTransaction(() -> queue.next(actor));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static Actor analyst(String name) {
        return new Actor(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "reader-" + name,
                "customs",
                Set.of("customs-control"),
                "desk",
                Set.of(Role.ANALYST),
                NOON.plus(Duration.ofDays(1)),
                "post");
    }
}
