package org.aforo.bench.outside;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the server said yes to. Whatever stands here must be found afterwards. */
final class Acknowledged {

    /** Digest of an accepted file to the scan it became part of. */
    final Map<String, String> uploads = new ConcurrentHashMap<>();

    /** Scan to the note of the decision recorded on it; notes are unique. */
    final Map<String, String> decisions = new ConcurrentHashMap<>();

    int total() {
        return uploads.size() + decisions.size();
    }
}
