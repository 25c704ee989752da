package org.aforo.selectivity.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Rules to begin with: signs that a container was opened on the way. They speak of the fields of a port visit. */
public final class StarterRules {

    private StarterRules() {}

    /** Their text, keywords in English, reasons in both tongues. */
    public static String text() {
        try (InputStream in = StarterRules.class.getResourceAsStream("starter.rules")) {
            return new String(Objects.requireNonNull(in, "starter.rules").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("starter.rules", unreadable);
        }
    }
}
