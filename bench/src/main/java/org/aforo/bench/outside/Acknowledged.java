package org.aforo.bench.outside;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the server said yes to. Whatever stands here must be found afterwards. */
final class Acknowledged {

    /** Digest of an accepted file to the scan it became part of. */
    final Map<String, String> uploads = new ConcurrentHashMap<>();

    /** Note of a recorded decision to its scan; notes are unique, and some scans are read twice. */
    final Map<String, String> decisions = new ConcurrentHashMap<>();

    /** Scans with a recorded decision. */
    final Set<String> decidedScans = ConcurrentHashMap.newKeySet();

    int total() {
        return uploads.size() + decidedScans.size();
    }
}
