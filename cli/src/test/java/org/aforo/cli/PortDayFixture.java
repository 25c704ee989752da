package org.aforo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small folder laid out as docs/formats/port-day.md says. */
final class PortDayFixture {

    final Path folder;
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> events = new ArrayList<>();

    PortDayFixture(Path folder) {
        this.folder = folder;
        files.put("shifts.json", "[]");
        files.put("messages/20261124T130500Z-00001-cuscar.edi", "UNA:+.? '");
        files.put(PortDayFolder.TRUTH, "{\"secret\":true}");
    }

    PortDayFixture booked(String container, String voyage) {
        events.add("""
                {"at":"2026-11-20T08:00:00Z","kind":"booked","terminal":"ESTERO","container":"%s","voyage":"%s",\
                "direction":"export","trade":"export","vessel":"Invented, \\"Star\\"","port":"ECGYE",\
                "cutOff":"2026-11-25T18:00:00Z"}""".formatted(container, voyage));
        return this;
    }

    PortDayFixture event(String json) {
        events.add(json);
        return this;
    }

    /** A scan and its event; the event is what says when it was taken. */
    PortDayFixture scanned(String scan, String... contents) {
        events.add("{\"at\":\"2026-11-24T08:00:00Z\",\"kind\":\"scanned\",\"terminal\":\"ESTERO\",\"container\":null,"
                + "\"voyage\":null,\"scan\":\"" + scan + "\"}");
        for (int i = 0; i < contents.length; i++) {
            files.put("scans/" + scan + "/" + i + "-" + scan + ".dcs", contents[i]);
        }
        return this;
    }

    PortDayFixture file(String name, String content) {
        files.put(name, content);
        return this;
    }

    PortDayFixture write() throws IOException {
        files.put("events.jsonl", String.join("\n", events) + "\n");
        List<String> listed = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
            listed.add("{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(file.getKey(), Files.size(path), sha256(path)));
        }
        return manifest(
                "{\"schemaVersion\":1,\"kind\":\"aforo-port-day\",\"files\":[" + String.join(",", listed) + "]}");
    }

    PortDayFixture manifest(String json) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), json);
        return this;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
