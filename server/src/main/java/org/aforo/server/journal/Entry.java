package org.aforo.server.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a leaf says in the open, and what it only commits to. Personal data and free text never stand in a leaf: they go into
 * {@code sealed}, of which the leaf holds a salted digest; the salt and the sealed members stay in the database beside the
 * leaf, so that a receipt can disclose them and an erasure can destroy them without breaking the tree.
 *
 * @param kind what happened, {@code room.event}, such as {@code scans.received}, {@code review.decided}
 * @param subject id of the thing it happened to
 * @param open members written into the leaf as they are: ids, codes, digests, never personal data or free text
 * @param sealed members the leaf only commits to
 */
public record Entry(String kind, UUID subject, Map<String, String> open, Map<String, String> sealed) {

    public Entry {
        open = Map.copyOf(new TreeMap<>(open));
        sealed = Map.copyOf(new TreeMap<>(sealed));
        if (!kind.matches("[a-z-]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("kind must read room.event: " + kind);
        }
    }

    public static Entry of(String kind, UUID subject, Map<String, String> open) {
        return new Entry(kind, subject, open, Map.of());
    }

    public Entry sealing(Map<String, String> members) {
        return new Entry(kind, subject, open, members);
    }
}
