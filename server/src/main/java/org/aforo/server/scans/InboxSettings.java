package org.aforo.server.scans;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The watched folder, where scanners and gateways that only know file shares put their files.
 *
 * @param folder relative ones lie in the data folder
 * @param every how long the folder is left alone between two looks
 * @param settled how long size and time of a file must stay the same before it counts as wholly written
 * @param enabled whether the folder is watched
 */
@ConfigurationProperties("aforo.scans.inbox")
record InboxSettings(
        @DefaultValue("inbox") String folder,
        @DefaultValue("1s") Duration every,
        @DefaultValue("2s") Duration settled,
        @DefaultValue("true") boolean enabled) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    InboxSettings {
        List<String> findings = new ArrayList<>();
        if (folder.isBlank() || !isPath(folder)) {
            findings.add("aforo.scans.inbox.folder is no path: '" + folder + "'");
        }
        if (every.compareTo(SHORTEST) < 0) {
            findings.add("aforo.scans.inbox.every must be at least 100ms, not " + every);
        }
        if (settled.isNegative()) {
            findings.add("aforo.scans.inbox.settled must not be negative: " + settled);
        }
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", findings));
        }
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException refused) {
            return false;
        }
    }
}
