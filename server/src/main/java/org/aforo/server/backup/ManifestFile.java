package org.aforo.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.server.platform.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json} and, beside it, its own digest as {@code sha256sum -c} reads it. */
final class ManifestFile {

    private static final String DIGEST = "manifest.sha256";
    private static final int MAX_BYTES = 1 << 30;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestFile() {}

    /** The last two files: from here on the backup is whole. */
    static void write(Path root, Manifest manifest) throws IOException {
        Folder folder = new Folder(root);
        byte[] bytes = JSON.writeValueAsBytes(manifest);
        Manifest.Digest digest = folder.write(Manifest.NAME + ".new", out -> out.write(bytes));
        folder.write(
                DIGEST,
                out -> out.write((digest.sha256() + "  " + Manifest.NAME + "\n").getBytes(StandardCharsets.US_ASCII)));
        Files.move(root.resolve(Manifest.NAME + ".new"), root.resolve(Manifest.NAME), StandardCopyOption.ATOMIC_MOVE);
        Folder.sync(root);
    }

    /**
     * Reads the manifest of a backup.
     *
     * @throws CannotStart when there is none, for then the backup was broken off, or when it was changed
     */
    static Manifest read(Path root) {
        Path file = root.resolve(Manifest.NAME);
        if (!Files.exists(file)) {
            throw new CannotStart(root + " is no complete backup: it has no " + Manifest.NAME
                    + ", which is written last. It was broken off, or it is another folder.");
        }
        try {
            String wanted = Files.readString(root.resolve(DIGEST)).strip();
            if (Files.size(file) > MAX_BYTES || !wanted.equals(Folder.sha256Of(file) + "  " + Manifest.NAME)) {
                throw new CannotStart(
                        "The backup " + root + " was changed: " + Manifest.NAME + " is not what " + DIGEST + " says.");
            }
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new CannotStart("The backup " + root + " has format " + manifest.format() + ", this Aforo reads "
                        + Manifest.FORMAT + ". Use the Aforo that wrote it (" + manifest.software()
                        + ") or a later one.");
            }
            return manifest;
        } catch (IOException | JacksonException unreadable) {
            throw new CannotStart("The backup " + root + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** What of a backup's files is not as the manifest says: changed, missing, or put there. */
    static List<String> faults(Path root, Manifest manifest, Steps steps) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Manifest.Digest> known = new HashMap<>();
        manifest.files().forEach(file -> known.put(file.path(), file));
        for (Manifest.Digest file : manifest.files()) {
            steps.next(file.path());
            Path path = root.resolve(file.path()).normalize();
            if (!path.startsWith(root)) {
                faults.add(file.path() + " lies outside the backup");
            } else if (!Files.isRegularFile(path)) {
                faults.add(file.path() + " is missing");
            } else if (!Folder.sha256Of(path).equals(file.sha256())) {
                faults.add(file.path() + " was changed");
            }
        }
        for (String path : Folder.files(root)) {
            if (!known.containsKey(path) && !path.equals(Manifest.NAME) && !path.equals(DIGEST)) {
                faults.add(path + " is not part of the backup");
            }
        }
        return faults;
    }
}
