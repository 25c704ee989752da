package org.aforo.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Sends one file until the server has answered for it. Sending again is harmless: the server knows a file by its digest and
 * answers for bytes it has with what became of them.
 */
final class FileUpload {

    /** Where files go. */
    enum Door {
        SCANS("/api/scans/files", "scans"),
        MESSAGES("/api/messages", "messages");

        private final String path;
        private final String what;

        Door(String path, String what) {
            this.path = path;
            this.what = what;
        }
    }

    private final PatientPost post;
    private final Door door;

    FileUpload(PatientPost post, Door door) {
        this.post = post;
        this.door = door;
    }

    /**
     * Sends the file, however often it takes.
     *
     * @throws Refused when going on with other files makes no sense either
     */
    ImportResult send(Parcel parcel) throws Refused, InterruptedException {
        Path file = parcel.file();
        if (!Files.isReadable(file)) {
            return ImportResult.refused(file, "file.unreadable", "The file cannot be read.");
        }
        String name = URLEncoder.encode(parcel.name(), StandardCharsets.UTF_8).replace("+", "%20");
        try {
            ServerSession.Answer answer = post.send(door.path + "?name=" + name, "application/octet-stream", () -> {
                if (!Files.isReadable(file)) {
                    throw new NoSuchFileException(file.toString());
                }
                return BodyPublishers.ofFile(file);
            });
            return of(file, answer, door.what);
        } catch (IOException wentAway) {
            return ImportResult.refused(file, "file.unreadable", "The file went away while it was sent.");
        }
    }

    private static ImportResult of(Path file, ServerSession.Answer answer, String what) throws Refused {
        return switch (answer.status()) {
            case 200, 201 -> ImportResult.of(file, answer.body());
            case 507 -> throw new Refused("the server has no room left: " + answer.what());
            case 403 -> throw new Refused("this account may not deliver " + what + ": " + answer.what());
            default -> ImportResult.refused(file, answer.code(), answer.what());
        };
    }
}
