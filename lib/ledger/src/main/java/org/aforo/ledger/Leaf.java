package org.aforo.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One fact as the tree holds it: canonical JSON {@code {at, id, kind, open, sealed, subject, v:1}}.
 *
 * @param id of the leaf itself; makes two leaves about the same thing at the same time different
 * @param kind what happened, {@code room.event}
 * @param subject id of the thing it happened to
 * @param at when, by the server's clock
 * @param open members readable by whoever has the leaf
 * @param sealed name and commitment of each member the leaf only commits to
 */
public record Leaf(
        UUID id,
        String kind,
        UUID subject,
        Instant at,
        SortedMap<String, String> open,
        SortedMap<String, Hash> sealed) {

    public static final int VERSION = 1;
    /** A tlog-tiles entry bundle writes the length of an entry in 16 bits. */
    public static final int MAX_BYTES = 65_535;

    private static final String WHERE = "leaf";
    private static final Set<String> NAMES = Set.of("at", "id", "kind", "open", "sealed", "subject", "v");

    public Leaf {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
    }

    public byte[] toBytes() {
        byte[] bytes = CanonicalJson.bytes(toJson());
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a leaf has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        return bytes;
    }

    Json toJson() {
        TreeMap<String, String> commitments = new TreeMap<>();
        sealed.forEach((name, hash) -> commitments.put(name, StrictBase64.encode(hash.toBytes())));
        return Json.Members.of(Map.of(
                "at", new Json.Text(at.toString()),
                "id", new Json.Text(id.toString()),
                "kind", new Json.Text(kind),
                "open", Json.Members.ofTexts(open),
                "sealed", Json.Members.ofTexts(commitments),
                "subject", new Json.Text(subject.toString()),
                "v", new Json.Whole(VERSION)));
    }

    public static Parsed<Leaf> parse(byte[] bytes) {
        return Parsing.of(() -> read(CanonicalJson.read(bytes, WHERE)));
    }

    static Leaf read(Json json) throws Malformed {
        SortedMap<String, Json> members = JsonShape.exactly(NAMES, json, WHERE);
        if (!new Json.Whole(VERSION).equals(members.get("v"))) {
            throw new Malformed("leaf, v", "expected version 1");
        }
        TreeMap<String, Hash> sealed = new TreeMap<>();
        for (var each : JsonShape.texts(members.get("sealed"), "leaf, sealed").entrySet()) {
            sealed.put(each.getKey(), StrictBase64.decodeHash(each.getValue(), "leaf, sealed, " + each.getKey()));
        }
        Leaf leaf = new Leaf(
                uuid(JsonShape.text(members, "id", WHERE), "leaf, id"),
                JsonShape.text(members, "kind", WHERE),
                uuid(JsonShape.text(members, "subject", WHERE), "leaf, subject"),
                instant(JsonShape.text(members, "at", WHERE)),
                JsonShape.texts(members.get("open"), "leaf, open"),
                sealed);
        if (CanonicalJson.bytes(leaf.toJson()).length > MAX_BYTES) {
            throw new Malformed(WHERE, "more than " + MAX_BYTES + " bytes");
        }
        return leaf;
    }

    private static UUID uuid(String text, String where) throws Malformed {
        if (!text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
            throw new Malformed(where, "expected a UUID in lower-case hexadecimal");
        }
        return UUID.fromString(text);
    }

    private static Instant instant(String text) throws Malformed {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Refused below, like a time in another spelling.
        }
        throw new Malformed("leaf, at", "expected a time such as 2026-11-24T02:21:20.123456Z");
    }
}
