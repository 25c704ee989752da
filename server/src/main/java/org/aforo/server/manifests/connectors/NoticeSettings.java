package org.aforo.server.manifests.connectors;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How terminals want their notices; one that is not named fetches them over HTTP.
 *
 * @param sender name in messages, up to 35 characters
 * @param zone of the port: EDIFACT carries the port's own time
 * @param terminals by their code
 */
@ConfigurationProperties("aforo.notices")
record NoticeSettings(
        @DefaultValue("AFORO") String sender,
        @DefaultValue("America/Guayaquil") ZoneId zone,
        Map<String, Seat> terminals) {

    /** The way out. */
    enum Way {
        /** The terminal asks by itself. */
        HTTP,
        CSV,
        EDIFACT,
        /** We call an address of the terminal. */
        PUSH
    }

    /**
     * One terminal's.
     *
     * @param folder for files; relative to the data folder; {@code notices/CODE} when not given
     * @param url to push to, the only address that is called
     * @param token sent as bearer token with a push, if any
     * @param telephones to be called when nobody answers
     */
    record Seat(
            @DefaultValue("http") Way way,
            @Nullable String folder,
            @Nullable String url,
            @Nullable String token,
            List<String> telephones) {

        Seat {
            telephones = telephones == null ? List.of() : List.copyOf(telephones);
        }

        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Seat[" + way + "]";
        }
    }

    NoticeSettings {
        terminals = terminals == null ? Map.of() : Map.copyOf(terminals);
        List<String> findings = new ArrayList<>();
        if (sender.isBlank() || sender.length() > 35) {
            findings.add("aforo.notices.sender has 1 to 35 characters");
        }
        terminals.forEach((code, seat) -> {
            if (!code.matches("[A-Za-z0-9._-]{1,35}")) {
                findings.add("aforo.notices.terminals: a code has up to 35 letters, digits and . _ -: " + code);
            }
            if (seat.way() == Way.PUSH && !isAddress(seat.url())) {
                findings.add("aforo.notices.terminals." + code + ".url must be an http or https address");
            }
        });
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", findings));
        }
    }

    Optional<Seat> of(@Nullable String terminal) {
        return terminal == null
                ? Optional.empty()
                : terminals.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(terminal))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static boolean isAddress(@Nullable String url) {
        try {
            URI uri = URI.create(String.valueOf(url));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
