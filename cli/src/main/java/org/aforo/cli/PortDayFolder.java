package org.aforo.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A folder with a port day, see docs/formats/port-day.md. What only the inventor knows, {@code truth.json}, is never opened: a server
 * that had seen it could not be tested with it.
 */
final class PortDayFolder {

    static final String TRUTH = "truth.json";

    private static final String EVENTS = "events.jsonl";
    private static final int SCHEMA_VERSION = 1;
    private static final long MOST_MANIFEST_BYTES = 256L << 20;
    private static final int MOST_LINE_CHARACTERS = 1 << 20;
    private static final String KIND = "aforo-port-day";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Digest by path within the folder, with slashes; without the truth. */
    private final SortedMap<String, String> digests;

    private final ObjectMapper json = new ObjectMapper();

    private PortDayFolder(Path folder, SortedMap<String, String> digests) {
        this.folder = folder;
        this.digests = digests;
    }

    /**
     * Reads the manifest and no more.
     *
     * @throws Refused when it is no port day of a kind we know
     */
    static PortDayFolder open(Path folder) throws IOException, Refused {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(folder + " is no port day: there is no manifest.json in it");
        }
        if (Files.size(manifest) > MOST_MANIFEST_BYTES) {
            throw new Refused(manifest + " has more than " + MOST_MANIFEST_BYTES + " bytes");
        }
        JsonNode read;
        try (InputStream in = Files.newInputStream(manifest)) {
            read = new ObjectMapper().readTree(in);
        } catch (JacksonException malformed) {
            throw new Refused(manifest + " is not JSON: " + malformed.getOriginalMessage());
        }
        int version = read.path("schemaVersion").asInt(0);
        if (!read.path("kind").asString("").equals(KIND) || version != SCHEMA_VERSION) {
            throw new Refused("%s is of kind \"%s\", schemaVersion %d; this program reads \"%s\", %d"
                    .formatted(manifest, read.path("kind").asString(""), version, KIND, SCHEMA_VERSION));
        }
        return new PortDayFolder(folder, digests(manifest, read));
    }

    private static SortedMap<String, String> digests(Path manifest, JsonNode read) throws Refused {
        SortedMap<String, String> digests = new TreeMap<>();
        for (JsonNode file : read.path("files").values()) {
            String path = file.path("path").asString("");
            String digest = file.path("sha256").asString("");
            if (!inside(path) || !DIGEST.matcher(digest).matches()) {
                throw new Refused(
                        "%s names a file we do not read: \"%s\" with digest \"%s\"".formatted(manifest, path, digest));
            }
            if (!path.equals(TRUTH)) {
                digests.put(path, digest);
            }
        }
        if (!digests.containsKey(EVENTS)) {
            throw new Refused(manifest + " does not name " + EVENTS);
        }
        return digests;
    }

    /** Names of the files within a folder of the day, by name. */
    List<String> names(String prefix) {
        return List.copyOf(digests.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Compares every file but the truth with its digest.
     *
     * @throws Refused naming the first that differs or is missing
     */
    void verify() throws IOException, Refused {
        try (Progress progress = new Progress(digests.size())) {
            for (Map.Entry<String, String> each : digests.entrySet()) {
                progress.next(each.getKey());
                Path file = file(each.getKey());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new Refused("the manifest names " + each.getKey() + ", which is not there");
                }
                if (!digest(file).equals(each.getValue())) {
                    throw new Refused(each.getKey() + " is not what the manifest says: its digest is " + digest(file)
                            + "; take the folder from its source again");
                }
            }
        }
    }

    /** Takes events one by one. */
    interface EventReader {
        void event(JsonNode event) throws Refused;
    }

    /**
     * Reads all events in the order of the file, which is that of time.
     *
     * @return how many there are
     * @throws Refused at the first line that is no event
     */
    long events(EventReader reader) throws IOException, Refused {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file(EVENTS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                reader.event(event(line, number));
            }
        } catch (CharacterCodingException malformed) {
            throw new Refused(EVENTS + " is not UTF-8 after line " + number);
        }
        return number;
    }

    private JsonNode event(String line, long number) throws Refused {
        try {
            JsonNode event = line.length() > MOST_LINE_CHARACTERS ? null : json.readTree(line);
            if (event != null && event.isObject() && event.path("kind").isString()) {
                return event;
            }
        } catch (JacksonException malformed) {
            // told below, with the same words
        }
        throw new Refused(EVENTS + " line " + number + " is no event");
    }

    /** What the server has no room for yet, in words; empty when there is nothing. */
    List<String> left() {
        return digests.containsKey("shifts.json") ? List.of("the shifts", "reports from abroad") : List.of();
    }

    private static boolean inside(String path) {
        return PATH.matcher(path).matches()
                && List.of(path.split("/", -1)).stream().noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
