package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aforo.server.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleven char",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abababababab",
                "Password1234!",
                "contraseña2026",
                "administrador1",
                "Ecuador-123456",
                "maria.lopez is my name",
                "I am Maria Lopez"
            })
    void what_is_short_or_quickly_guessed_is_refused(String password) {
        assertThatThrownBy(() -> Passwords.requireGood(password, "maria.lopez", "Maria Lopez"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("people.password-refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven grey pelicans", "muelle viejo sin luna", "xkdjwuqpzmvn", "ñandú lejos de casa"})
    void length_is_enough_and_nothing_is_asked_of_its_composition(String password) {
        Passwords.requireGood(password, "maria.lopez", "Maria Lopez");
    }

    @Test
    void a_password_too_long_to_be_one_is_refused() {
        assertThatThrownBy(() -> Passwords.requireGood("seven grey pelicans ".repeat(20), "m", "M"))
                .isInstanceOf(Problem.class);
        assertThat(PASSWORDS.matches("x".repeat(1_000_000), PASSWORDS.hash("seven grey pelicans")))
                .isFalse();
    }

    @Test
    void a_hash_is_argon2id_and_matches_only_its_password() {
        String hash = PASSWORDS.hash("seven grey pelicans");
        assertThat(hash).startsWith("$argon2id$v=19$m=");
        assertThat(PASSWORDS.matches("seven grey pelicans", hash)).isTrue();
        assertThat(PASSWORDS.matches("seven grey pelican", hash)).isFalse();
        assertThat(PASSWORDS.hash("seven grey pelicans")).isNotEqualTo(hash);
    }

    @Test
    void a_hash_of_weaker_parameters_is_outdated() {
        String weaker = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode("seven grey pelicans");
        assertThat(PASSWORDS.outdated(String.valueOf(weaker))).isTrue();
        assertThat(PASSWORDS.matches("seven grey pelicans", weaker)).isTrue();
        assertThat(PASSWORDS.outdated(PASSWORDS.hash("seven grey pelicans"))).isFalse();
    }

    @Test
    void a_name_that_does_not_exist_costs_as_much_as_one_that_does() {
        String hash = PASSWORDS.hash("seven grey pelicans");
        long known = fastestNanos(hash);
        long unknown = fastestNanos(null);
        assertThat(PASSWORDS.matches("nobody's password", null)).isFalse();
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long fastestNanos(@org.jspecify.annotations.Nullable String hash) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            assertThat(PASSWORDS.matches("another password", hash)).isFalse();
            fastest = Math.min(fastest, System.nanoTime() - begun);
        }
        return fastest;
    }
}
