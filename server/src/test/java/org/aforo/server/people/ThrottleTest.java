package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.aforo.server.MovableClock;
import org.aforo.server.TestServer;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ThrottleTest {

    private static final HikariDataSource DATABASE = TestDatabase.migrated();
    private static final JdbcClient DB = JdbcClient.create(DATABASE);

    private final MovableClock clock = new MovableClock(TestServer.START);
    private final Throttle throttle = new Throttle(DB, clock);

    @BeforeEach
    void empty() {
        DB.sql("delete from people.attempt").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void each_failure_beyond_the_free_ones_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        for (int i = 1; i < Throttle.FREE_PER_ACCOUNT; i++) {
            assertThat(fail("a", "10.0.0.1")).isZero();
        }
        for (long wait = 1; wait <= 512; wait *= 2) {
            assertThat(fail("a", "10.0.0.1")).isEqualTo(Duration.ofSeconds(wait));
        }
        assertThat(fail("a", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
        assertThat(fail("a", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void another_account_or_another_address_is_not_slowed_by_it() {
        for (int i = 0; i < Throttle.FREE_PER_ACCOUNT; i++) {
            fail("a", "10.0.0.1");
        }
        assertThat(throttle.wait("a", "10.0.0.2")).isEmpty();
        assertThat(throttle.wait("b", "10.0.0.1")).isEmpty();
    }

    @Test
    void a_shift_that_signs_in_at_once_is_let_in_whoever_read_the_clock_first() {
        Throttle aMomentEarlier = new Throttle(DB, new MovableClock(TestServer.START.minusMillis(5)));
        assertThat(throttle.begin("a", "10.0.0.1")).isPresent();
        assertThat(aMomentEarlier.wait("b", "10.0.0.1")).isEmpty();
        assertThat(aMomentEarlier.begin("b", "10.0.0.1")).isPresent();
        throttle.succeeded(throttle.begin("c", "10.0.0.1").orElseThrow());
        assertThat(aMomentEarlier.begin("d", "10.0.0.1")).isPresent();
    }

    @Test
    void one_address_trying_many_names_is_slowed_too() {
        for (int i = 0; i < Throttle.FREE_PER_ADDRESS; i++) {
            assertThat(throttle.wait("name" + i, "10.0.0.1")).isEmpty();
            assertThat(throttle.begin("name" + i, "10.0.0.1")).isPresent();
        }
        assertThat(throttle.wait("yet another", "10.0.0.1")).isPresent();
        assertThat(throttle.begin("yet another", "10.0.0.1")).isEmpty();
    }

    @Test
    void success_takes_the_accounts_failures_back_but_not_the_addresss() {
        for (int i = 1; i < Throttle.FREE_PER_ACCOUNT; i++) {
            fail("a", "10.0.0.1");
        }
        throttle.succeeded(throttle.begin("a", "10.0.0.1").orElseThrow());
        assertThat(fail("a", "10.0.0.1")).isZero();
        assertThat(failures("address 10.0.0.1")).isEqualTo(Throttle.FREE_PER_ACCOUNT);
    }

    @Test
    void an_hour_without_failures_is_forgiven_and_swept() {
        for (int i = 0; i < Throttle.FREE_PER_ACCOUNT; i++) {
            fail("a", "10.0.0.1");
        }
        clock.advance(Duration.ofMinutes(61));
        assertThat(fail("a", "10.0.0.1")).isZero();
        clock.advance(Duration.ofMinutes(61));
        throttle.sweep();
        assertThat(DB.sql("select count(*) from people.attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_addresses_of_one_ipv6_subscriber_count_as_one() {
        assertThat(Throttle.network("2001:db8:1:2::1")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"));
        assertThat(Throttle.network("2001:db8:1:3::1")).isNotEqualTo(Throttle.network("2001:db8:1:2::1"));
        assertThat(Throttle.network("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    /** Fails once, waits as long as it must, and says how long that was. */
    private Duration fail(String name, String address) {
        assertThat(throttle.begin(name, address)).isPresent();
        Duration wait = throttle.wait(name, address).orElse(Duration.ZERO);
        clock.advance(wait);
        return wait;
    }

    private int failures(String key) {
        return DB.sql("select failures from people.attempt where key = :key")
                .param("key", key)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
