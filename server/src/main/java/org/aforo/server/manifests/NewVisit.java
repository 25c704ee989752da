package org.aforo.server.manifests;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A visit to be added, checked and in the spelling it is kept in. */
public record NewVisit(
        String containerNumber,
        String voyage,
        Direction direction,
        String port,
        @Nullable String vessel,
        @Nullable String terminal,
        @Nullable Instant cutOff) {

    static final int LONGEST = 80;
    static final Pattern VOYAGE = Pattern.compile("[A-Z0-9][A-Z0-9 ./-]{0,19}");
    static final Pattern PORT = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    /**
     * @throws Problem {@code manifests.visit-refused} (422) that says which member is wrong, what was seen and what was expected
     */
    public NewVisit {
        String asGiven = containerNumber;
        containerNumber = ContainerNumber.parse(asGiven)
                .map(ContainerNumber::text)
                .orElseThrow(() -> refused(
                        "container",
                        asGiven,
                        "four letters ending in U, J or Z, and seven digits, such as ABCU1234560"));
        voyage = voyage.strip().toUpperCase(Locale.ROOT);
        if (!VOYAGE.matcher(voyage).matches()) {
            throw refused("voyage", voyage, "1 to 20 letters, digits, spaces, '.', '/' or '-'");
        }
        port = port.strip().toUpperCase(Locale.ROOT);
        if (!PORT.matcher(port).matches()) {
            throw refused("port", port, "a UN/LOCODE of five characters, such as ECGYE");
        }
        vessel = text("vessel", vessel);
        terminal = text("terminal", terminal);
    }

    boolean checkDigitValid() {
        return ContainerNumber.parse(containerNumber).orElseThrow().checkDigitValid();
    }

    /** Blank is unknown. */
    static @Nullable String text(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl)) {
            throw refused(member, stripped.length() + " characters", "at most " + LONGEST + " printable characters");
        }
        return stripped;
    }

    static Problem refused(String member, String seen, String expected) {
        String shown = seen.length() <= 40 ? seen : seen.substring(0, 40) + "...";
        return Problem.caller(
                        422,
                        "manifests.visit-refused",
                        "The visit cannot be kept: " + member + " is \"" + shown + "\"; expected " + expected + ".")
                .with("member", member);
    }
}
