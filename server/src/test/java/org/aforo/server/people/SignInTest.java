package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aforo.server.TestClient;
import org.aforo.server.TestPeople;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class SignInTest {

    private static final TestServer SERVER = TestServer.start();

    private TestPeople.Login login;
    private TestClient client;

    @BeforeEach
    void somebody() {
        login = SERVER.people().person(Role.ANALYST);
        client = SERVER.client();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void forgive() {
        JdbcClient.create(SERVER.database()).sql("delete from people.attempt").update();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        TestClient.Answer wrong = client.trySignIn(login.name(), "another password");
        TestClient.Answer unknown = client.trySignIn("nobody-of-this-name", "another password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("people.sign-in-refused");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void the_name_is_compared_without_regard_to_case() {
        assertThat(client.trySignIn(login.name().toUpperCase(java.util.Locale.ROOT), login.password())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_sixth_attempt_must_wait_even_with_the_right_password_and_after_a_restart() {
        for (int i = 0; i < 5; i++) {
            assertThat(client.trySignIn(login.name(), "another password").status())
                    .isEqualTo(401);
        }
        SERVER.restart();
        TestClient.Answer shut = client.trySignIn(login.name(), login.password());
        assertThat(shut.code()).isEqualTo("people.too-many-attempts");
        assertThat(shut.status()).isEqualTo(429);
        SERVER.clock().advance(Duration.ofSeconds(Long.parseLong(shut.header("retry-after"))));
        assertThat(client.trySignIn(login.name(), login.password()).status()).isEqualTo(200);
    }

    @Test
    void forty_guesses_at_once_are_forty_guesses() throws Exception {
        client.get("/api/session");
        List<Callable<Integer>> guesses = java.util.Collections.nCopies(
                40, () -> client.trySignIn(login.name(), "another password").status());
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            int refused = 0;
            for (Future<Integer> answer : threads.invokeAll(guesses)) {
                assertThat(answer.get()).isIn(401, 429);
                refused += answer.get() == 401 ? 1 : 0;
            }
            assertThat(refused).isEqualTo(5);
        }
    }

    @Test
    void a_hash_of_weaker_parameters_is_replaced_when_its_owner_signs_in() {
        AccountStore accounts = SERVER.bean(AccountStore.class);
        String weaker = String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(login.password()));
        accounts.passwordHash(login.id(), weaker);
        assertThat(client.trySignIn(login.name(), login.password()).status()).isEqualTo(200);
        assertThat(accounts.passwordHash(login.id())).isNotEqualTo(weaker).startsWith("$argon2id$");
        assertThat(client.trySignIn(login.name(), login.password()).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_not_understood_is_refused_and_counted_as_nothing() {
        assertThat(client.post("/api/session", "{\"name\":\"x\"}").code()).isEqualTo("people.not-understood");
        assertThat(client.post("/api/session", "{").status()).isEqualTo(400);
    }
}
