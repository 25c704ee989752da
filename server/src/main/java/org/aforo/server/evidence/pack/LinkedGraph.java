package org.aforo.server.evidence.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Nodes of a JSON-LD document (w3.org/TR/json-ld11) in the order they were added; each has an IRI that ends in a UUID. */
final class LinkedGraph {

    private final Map<String, String> prefixes;
    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Set<UUID> ids = new LinkedHashSet<>();

    /** @param prefixes of the vocabularies its nodes speak in */
    LinkedGraph(Map<String, String> prefixes) {
        this.prefixes = new LinkedHashMap<>(prefixes);
        this.prefixes.put("kb", "urn:uuid:");
    }

    /** A new node, to be filled by the caller. */
    Map<String, Object> add(UUID id, String type) {
        Map<String, Object> node = typed(id, type);
        nodes.add(node);
        ids.add(id);
        return node;
    }

    boolean has(UUID id) {
        return ids.contains(id);
    }

    byte[] toBytes(JsonMapper json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", prefixes);
        document.put("@graph", nodes);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    /** A node that stands inside another. */
    static Map<String, Object> typed(UUID id, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", iri(id));
        node.put("@type", type);
        return node;
    }

    static Map<String, Object> typed(UUID id, String type, Map<String, Object> members) {
        Map<String, Object> node = typed(id, type);
        node.putAll(members);
        return node;
    }

    static Map<String, Object> ref(UUID id) {
        return Map.of("@id", iri(id));
    }

    /** The same words give the same id: a thing without an id of its own has one id in every package. */
    static UUID derived(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String iri(UUID id) {
        return "kb:" + id;
    }
}
