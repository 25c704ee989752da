package org.aforo.server.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Where taken files go: {@code done/<day in UTC>/<name>}, and beside those no scan could be read from, why. */
final class InboxDone {

    private final Path folder;
    private final InstantSource clock;
    private final JsonMapper json;

    InboxDone(Path inbox, InstantSource clock, JsonMapper json) {
        this.folder = inbox.resolve("done");
        this.clock = clock;
        this.json = json;
    }

    record RemarksBody(String digest, List<RemarkBody> remarks) {}

    Path folder() {
        return folder;
    }

    void put(Path file, Received received) throws IOException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Path target = free(
                Files.createDirectories(folder.resolve(day.toString())),
                file.getFileName().toString());
        if (isRefused(received)) { // first, for a crash in between would otherwise lose it
            byte[] told =
                    json.writeValueAsBytes(new RemarksBody(received.digest().toString(), received.remarks()));
            Files.write(remarksOf(target), told);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a crash the intake knows the quarantined file already; then it is told by having remarks and no scan. */
    private static boolean isRefused(Received received) {
        return switch (received.status()) {
            case ACCEPTED -> false;
            case QUARANTINED -> true;
            case KNOWN -> received.scanId() == null && !received.remarks().isEmpty();
        };
    }

    /** An atomic move replaces what is there, so the name must be free; nobody else writes in here. */
    private static Path free(Path day, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path target = day.resolve(name);
        for (int n = 2; taken(target) || taken(remarksOf(target)); n++) {
            target = day.resolve(stem + "." + n + ending);
        }
        return target;
    }

    private static boolean taken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path remarksOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".remarks.json");
    }
}
