package org.aforo.server.journal;

import java.nio.file.Path;

/**
 * How the journal is set up.
 *
 * @param data the data folder; the signing key lies in its folder {@code keys}
 * @param origin name of the log in its checkpoints; empty for {@code aforo.local/<install id>}
 */
record JournalSettings(Path data, String origin) {

    JournalSettings {
        if (!origin.isEmpty() && !origin.matches("[\\x21-\\x7e&&[^+]]{1,200}")) {
            throw new IllegalArgumentException(
                    "aforo.journal.origin is printable ASCII without spaces and plus signs, such as port.example/journal: "
                            + origin);
        }
    }

    Path keyFile() {
        return data.resolve("keys").resolve("journal.key");
    }
}
