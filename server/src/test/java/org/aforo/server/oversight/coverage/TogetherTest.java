package org.aforo.server.oversight.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final Together<String, Integer> together = new Together<>();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void who_asks_while_it_is_being_found_gets_that_answer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = pool.submit(() -> together.of("day", () -> {
                begun.countDown();
                await(go);
                return found.incrementAndGet();
            }));
            await(begun);
            Thread second = Thread.ofPlatform().unstarted(() -> together.of("day", found::incrementAndGet));
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            go.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            second.join();
        }
        assertThat(found).hasValue(1);
    }

    @Test
    void who_asks_afterwards_has_it_found_anew_and_another_day_is_another_question() {
        assertThat(together.of("day", found::incrementAndGet)).isEqualTo(1);
        assertThat(together.of("day", found::incrementAndGet)).isEqualTo(2);
        assertThat(together.of("night", found::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        assertThatThrownBy(() -> together.of("day", () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(together.of("day", found::incrementAndGet)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
