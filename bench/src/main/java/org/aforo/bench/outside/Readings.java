package org.aforo.bench.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What analysts were given and told, and every time the server broke its word. */
final class Readings {

    final Acknowledged acknowledged = new Acknowledged();

    /** Broken promises; none is what we want. */
    final ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();

    /** Who has a scan under a power before them, as far as analysts know. */
    private final Map<String, String> hands = new ConcurrentHashMap<>();

    private final Set<String> readVisits = ConcurrentHashMap.newKeySet();
    private final Set<String> examineVisits = ConcurrentHashMap.newKeySet();
    private final List<Instant> firstReadings = new ArrayList<>();

    /** A scan is with somebody; nobody else may have it under the same power. */
    void taken(String scan, String power, String analyst) {
        String other = hands.put(scan + " " + power, analyst);
        if (other != null && !other.equals(analyst)) {
            findings.add("scan " + scan + " is with " + other + " and was given to " + analyst);
        }
    }

    /** A decision on it is about to be sent: from now on somebody else may be given its second reading. */
    void letGo(String scan, String power) {
        hands.remove(scan + " " + power);
    }

    void recorded(String note, String scan, String visit, boolean examine) {
        acknowledged.decisions.put(note, scan);
        acknowledged.decidedScans.add(scan);
        if (examine) {
            examineVisits.add(visit);
        }
        if (readVisits.add(visit)) {
            synchronized (firstReadings) {
                firstReadings.add(Instant.now());
            }
        }
    }

    /** How many visits have a reading that was acknowledged before this instant. */
    long readBefore(Instant at) {
        synchronized (firstReadings) {
            return firstReadings.stream().filter(each -> each.isBefore(at)).count();
        }
    }

    Set<String> examineVisits() {
        return Set.copyOf(examineVisits);
    }
}
