package org.aforo.ledger.bag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.Json;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.ReceiptVerification;
import org.jspecify.annotations.Nullable;

/**
 * {@code data/record.json}: what the package tells of seizures, exhibits, facts, custody and decisions, each with the receipt that must say the
 * same.
 *
 * @param claims what must be under a receipt
 * @param files path within the payload and SHA-256 of each original it names
 * @param erased persons whose name was erased
 */
record EvidenceRecord(List<Claim> claims, Map<String, String> files, int erased) {

    private static final String WHERE = "data/record.json";

    /**
     * Something told, and the receipt it must be found in.
     *
     * @param what for messages
     * @param kind of the leaf
     * @param subject of the leaf; empty when it does not matter
     * @param open members the leaf must have in the open
     * @param disclosed members the receipt must disclose
     */
    record Claim(
            String what,
            String receipt,
            String kind,
            String subject,
            Map<String, String> open,
            Map<String, String> disclosed) {

        void hold(ReceiptVerification.Accepted seen) throws Bag.Refused {
            boolean same = seen.leaf().kind().equals(kind)
                    && (subject.isEmpty() || seen.leaf().subject().toString().equals(subject));
            for (Map.Entry<String, String> member : open.entrySet()) {
                same &= member.getValue().equals(seen.leaf().open().get(member.getKey()));
            }
            for (Map.Entry<String, String> member : disclosed.entrySet()) {
                same &= member.getValue().equals(seen.disclosed().get(member.getKey()));
            }
            if (!same) {
                throw new Bag.Refused(WHERE + ", " + what, "its receipt says something else");
            }
        }
    }

    static EvidenceRecord parse(byte[] bytes) throws Bag.Refused {
        Json json = switch (CanonicalJson.parse(bytes)) {
            case Parsed.Value<Json>(Json value) -> value;
            case Parsed.Refused<Json>(String where, String reason) ->
                throw new Bag.Refused(WHERE + ", " + where, reason);
        };
        return new Reading().read(json);
    }

    private static final class Reading {
        private final List<Claim> claims = new ArrayList<>();
        private final Map<String, String> files = new LinkedHashMap<>();
        private int erased;

        EvidenceRecord read(Json json) throws Bag.Refused {
            SortedMap<String, Json> record = members(json, "record");
            for (Json each : items(record, "claims")) {
                claim(members(each, "claim"));
            }
            for (Json each : items(record, "files")) {
                SortedMap<String, Json> file = members(each, "file");
                files.put(text(file, "path"), text(file, "sha256"));
            }
            for (Json each : items(record, "persons")) {
                person(members(each, "person"));
            }
            return new EvidenceRecord(List.copyOf(claims), files, erased);
        }

        private void claim(SortedMap<String, Json> claim) throws Bag.Refused {
            claims.add(new Claim(
                    text(claim, "what"),
                    text(claim, "receipt"),
                    text(claim, "kind"),
                    text(claim, "subject"),
                    texts(claim, "open"),
                    texts(claim, "disclosed")));
        }

        /** A name that is there must lead to the digest in the leaf; one that was erased leaves the digest. */
        private void person(SortedMap<String, Json> person) throws Bag.Refused {
            String id = text(person, "id");
            String commitment = text(person, "commitment");
            claims.add(new Claim(
                    "person " + id,
                    text(person, "receipt"),
                    "evidence.fact-recorded",
                    "",
                    Map.of("person." + id, commitment),
                    Map.of()));
            @Nullable Json salt = person.get("salt");
            if (salt == null) {
                erased++;
                return;
            }
            byte[] bytes;
            try {
                bytes = java.util.Base64.getDecoder().decode(text(person, "salt"));
            } catch (IllegalArgumentException notBase64) {
                throw new Bag.Refused(WHERE + ", person " + id, "its salt is not Base64");
            }
            if (bytes.length < Disclosure.MIN_SALT_BYTES
                    || !java.util.Base64.getEncoder()
                            .encodeToString(new Disclosure(bytes, text(person, "name"))
                                    .commitment(id)
                                    .toBytes())
                            .equals(commitment)) {
                throw new Bag.Refused(WHERE + ", person " + id, "the name is not the one that was committed to");
            }
        }

        private static SortedMap<String, Json> members(Json json, String what) throws Bag.Refused {
            if (json instanceof Json.Members members) {
                return members.values();
            }
            throw new Bag.Refused(WHERE, "a " + what + " is not an object");
        }

        private static List<Json> items(SortedMap<String, Json> of, String name) throws Bag.Refused {
            if (of.get(name) instanceof Json.Items items) {
                return items.values();
            }
            throw new Bag.Refused(WHERE, name + " is not a list");
        }

        private static String text(SortedMap<String, Json> of, String name) throws Bag.Refused {
            if (of.get(name) instanceof Json.Text text) {
                return text.value();
            }
            throw new Bag.Refused(WHERE, name + " is missing or no text");
        }

        private static Map<String, String> texts(SortedMap<String, Json> of, String name) throws Bag.Refused {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, Json> each : members(
                            java.util.Objects.requireNonNullElse(of.get(name), Json.Items.of()), name)
                    .entrySet()) {
                if (!(each.getValue() instanceof Json.Text text)) {
                    throw new Bag.Refused(WHERE, name + " holds something that is no text");
                }
                texts.put(each.getKey(), text.value());
            }
            return texts;
        }
    }
}
