package org.aforo.server.people;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: length counts, composition does not (NIST SP 800-63B, section 3.1.1.2). Kept as Argon2id (RFC 9106) with parameters
 * not below OWASP's minimum of 19 MiB and 2 passes.
 */
@Component
class Passwords {

    static final int MIN_CHARACTERS = 12;
    static final int MAX_CHARACTERS = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 3;

    /** A hash costs 32 MiB: a crowd at the door must wait, not exhaust the memory. */
    private static final int AT_ONCE = 4;

    private static final int WAIT_SECONDS = 10;
    private static final int MIN_DIFFERENT_CHARACTERS = 5;

    /** What most guessed passwords are made of; a password that is one of these and a few digits or signs is refused. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "contrasena",
            "contraseña",
            "clave",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "letmein",
            "welcome",
            "bienvenido",
            "administrator",
            "administrador",
            "admin",
            "aforo",
            "aduana",
            "customs",
            "senae",
            "ecuador",
            "guayaquil",
            "machala",
            "puerto",
            "iloveyou",
            "teamo",
            "dragon",
            "monkey",
            "futbol",
            "barcelona",
            "emelec",
            "changeme",
            "cambiame",
            "secret",
            "secreto",
            "inspector",
            "analyst",
            "analista",
            "supervisor");

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodys = encoder.encode("nobody's password");

    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /** Takes the same time whether there is a hash or not; without one it is never true. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > MAX_CHARACTERS) {
            return false;
        }
        boolean same = inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Whether a hash was made with weaker parameters than today's. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Refuses a password that is too short, or that anybody would guess. */
    static void requireGood(String password, String name, String displayName) {
        if (password.length() < MIN_CHARACTERS || password.length() > MAX_CHARACTERS) {
            throw weak("A password has " + MIN_CHARACTERS + " to " + MAX_CHARACTERS + " characters. Take a few words.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS || isRun(lower)) {
            throw weak("This password repeats or counts. Take a few words that do not belong together.");
        }
        String core = lower.replaceAll("[^\\p{L}]", "");
        if (COMMON.contains(core) || COMMON.contains(lower.replaceAll("[\\d\\W_]+$", ""))) {
            throw weak(
                    "This password is one of the first to be guessed. Take a few words that do not belong together.");
        }
        if (saysName(lower, name) || saysName(lower, displayName)) {
            throw weak("The password contains the account's own name. Take a few words that do not belong together.");
        }
    }

    private static boolean saysName(String password, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() >= 4 && password.contains(lower);
    }

    /** Such as 123456789012 or abcdefghijkl: nearly every character follows from the one before. */
    private static boolean isRun(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            boolean wraps = text.charAt(i - 1) == '9' && text.charAt(i) == '0';
            steps += Math.abs(step) <= 1 || wraps ? 1 : 0;
        }
        return steps >= text.length() - 2;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.capacity(503, "people.busy", "Too many sign in at once. Try again in a minute.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.capacity(503, "people.busy", "The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Problem weak(String what) {
        return Problem.caller(422, "people.password-refused", what);
    }
}
