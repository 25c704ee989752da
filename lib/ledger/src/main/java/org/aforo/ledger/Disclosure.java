package org.aforo.ledger;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sealed member opened: with the salt anybody can recompute the commitment that stands in the leaf.
 *
 * @param salt at least 16 random bytes, made for this one member
 * @param value what was sealed
 */
public record Disclosure(byte[] salt, String value) {

    public static final int MIN_SALT_BYTES = 16;

    public Disclosure {
        if (salt.length < MIN_SALT_BYTES) {
            throw new IllegalArgumentException("a salt has at least 16 bytes, not " + salt.length);
        }
    }

    /** SHA-256 over the canonical JSON of {@code [salt in Base64, name, value]}. */
    public Hash commitment(String name) {
        byte[] opened = CanonicalJson.bytes(Json.Items.of(StrictBase64.encode(salt), name, value));
        return Hash.of(Hash.sha256().digest(opened));
    }

    /** Canonical JSON {@code {name: {salt, value}}}, as it is kept beside a leaf. */
    public static byte[] toBytes(Map<String, Disclosure> disclosures) {
        return CanonicalJson.bytes(toJson(disclosures));
    }

    public static Parsed<SortedMap<String, Disclosure>> parse(byte[] bytes) {
        return Parsing.of(() -> read(CanonicalJson.read(bytes, "disclosed")));
    }

    static Json toJson(Map<String, Disclosure> disclosures) {
        TreeMap<String, Json> members = new TreeMap<>();
        disclosures.forEach((name, opened) -> members.put(
                name, Json.Members.ofTexts(Map.of("salt", StrictBase64.encode(opened.salt), "value", opened.value))));
        return new Json.Members(members);
    }

    static SortedMap<String, Disclosure> read(Json json) throws Malformed {
        TreeMap<String, Disclosure> disclosed = new TreeMap<>();
        for (Map.Entry<String, Json> member :
                JsonShape.members(json, "disclosed").entrySet()) {
            String where = "disclosed, " + member.getKey();
            SortedMap<String, Json> parts = JsonShape.exactly(Set.of("salt", "value"), member.getValue(), where);
            byte[] salt = StrictBase64.decode(JsonShape.text(parts, "salt", where), where + ", salt");
            if (salt.length < MIN_SALT_BYTES) {
                throw new Malformed(where + ", salt", "shorter than 16 bytes");
            }
            disclosed.put(member.getKey(), new Disclosure(salt, JsonShape.text(parts, "value", where)));
        }
        return disclosed;
    }
}
