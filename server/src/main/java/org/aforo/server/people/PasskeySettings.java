package org.aforo.server.people;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which name and from which pages passkeys are used.
 *
 * @param rpId the relying party's id: the host name of the page, or a domain it lies in
 * @param origins the pages' origins, such as {@code https://aforo.example}; when none is named, {@code http://localhost} at the
 *     port the server listens on
 */
@ConfigurationProperties("people.passkeys")
record PasskeySettings(
        @DefaultValue("localhost") String rpId,
        @DefaultValue List<String> origins) {

    PasskeySettings {
        origins = List.copyOf(origins);
        List<String> findings = new ArrayList<>();
        if (rpId.isBlank() || rpId.contains("/") || rpId.contains(":")) {
            findings.add("people.passkeys.rp-id is a host name without scheme and port, not '" + rpId + "'");
        }
        for (String origin : origins) {
            if (!secure(origin)) {
                findings.add("people.passkeys.origins: '" + origin
                        + "' should be https://host[:port] (http only for localhost), without a path");
            }
        }
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", findings));
        }
    }

    /** Browsers offer passkeys to secure pages only, and count localhost among them. */
    private static boolean secure(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean bare = uri.getHost() != null
                    && (uri.getRawPath() == null || uri.getRawPath().isEmpty());
            boolean local = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            return bare && (local || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
