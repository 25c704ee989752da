package org.aforo.selectivity.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Earlier visits, by key, within a window before the visit that is asked about; never the visit itself. Times are those of the facts. Not
 * thread-safe: one thread asks and records.
 *
 * <p>A visit is recorded once, when it has been assessed. Visits may come out of order, by up to a week; a look-up counts what
 * was recorded and is earlier.
 */
public final class History {

    /** Keys kept in a counter; beyond it those outside the window are forgotten first, then all that come are not remembered. */
    public static final int MOST_KEYS = 4_000_000;

    /** What cannot be known, since a field of the key is unknown. */
    public static final double UNKNOWN = Double.NaN;

    private static final int SWEEP_EVERY = 1_000_000;

    private final List<Counter> counters;
    private final List<Map<Object, Track>> tracks = new ArrayList<>();
    private long recorded;
    private long forgotten;

    /** Several rules ask about one visit: its keys and tracks are looked up once for each counter. */
    private @Nullable Facts asked;

    private final @Nullable Object[] keys;
    private final @Nullable Track[] found;
    private final boolean[] looked;

    public History(List<Counter> counters) {
        this.counters = List.copyOf(counters);
        this.counters.forEach(each -> tracks.add(new HashMap<>()));
        this.keys = new Object[counters.size()];
        this.found = new Track[counters.size()];
        this.looked = new boolean[counters.size()];
    }

    /** How often the key of this visit was seen in the window before it. */
    public double count(int counter, Facts facts, long windowSeconds) {
        lookUp(counter, facts);
        if (keys[counter] == null) {
            return UNKNOWN;
        }
        Track track = found[counter];
        return track == null ? 0 : track.count(facts.atSecond() - windowSeconds, facts.atSecond());
    }

    /** How many different values of the counted field were seen with the key, in the window before it and in the visit itself. */
    public double distinct(int counter, Facts facts, long windowSeconds) {
        lookUp(counter, facts);
        if (keys[counter] == null) {
            return UNKNOWN;
        }
        Track track = found[counter];
        String own = part(facts, counters.get(counter).distinct());
        return track == null
                ? own == null ? 0 : 1
                : track.distinct(facts.atSecond() - windowSeconds, facts.atSecond(), own);
    }

    /** Seconds since the key was seen last; unknown also when it never was. */
    public double secondsSince(int counter, Facts facts) {
        lookUp(counter, facts);
        Track track = found[counter];
        if (track == null) {
            return UNKNOWN;
        }
        long last = track.last(facts.atSecond());
        long ago = facts.atSecond() - last;
        return last == Long.MIN_VALUE || ago > counters.get(counter).windowSeconds() ? UNKNOWN : ago;
    }

    private void lookUp(int counter, Facts facts) {
        if (facts != asked) {
            asked = facts;
            Arrays.fill(looked, false);
        }
        if (!looked[counter]) {
            looked[counter] = true;
            Object key = key(counters.get(counter), facts);
            keys[counter] = key;
            found[counter] = key == null ? null : tracks.get(counter).get(key);
        }
    }

    public void record(Facts facts) {
        for (int i = 0; i < tracks.size(); i++) {
            record(i, facts);
        }
        // The next visit may be equal to this one and must see it.
        asked = null;
        recorded++;
        if (recorded % SWEEP_EVERY == 0) {
            for (int i = 0; i < tracks.size(); i++) {
                sweep(counters.get(i), tracks.get(i), facts.atSecond());
            }
        }
    }

    private void record(int number, Facts facts) {
        Counter counter = counters.get(number);
        if (counter.with().isPresent() && !counter.with().get().test(facts)) {
            return;
        }
        lookUp(number, facts);
        Object key = keys[number];
        if (key == null) {
            return;
        }
        Track track = found[number];
        if (track == null) {
            Map<Object, Track> map = tracks.get(number);
            if (map.size() >= MOST_KEYS) {
                sweep(counter, map, facts.atSecond());
            }
            if (map.size() >= MOST_KEYS) {
                forgotten++;
                return;
            }
            track = new Track();
            map.put(key, track);
        }
        track.add(
                facts.atSecond(),
                counter.distinct() < 0 ? null : part(facts, counter.distinct()),
                counter.windowSeconds());
    }

    private static void sweep(Counter counter, Map<Object, Track> map, long now) {
        map.values().removeIf(track -> track.isOlderThan(now - counter.windowSeconds() - Track.LATE_SECONDS));
    }

    /** Visits that could not be remembered for want of room. */
    public long forgotten() {
        return forgotten;
    }

    public long recorded() {
        return recorded;
    }

    private static @Nullable Object key(Counter counter, Facts facts) {
        List<Integer> keys = counter.keys();
        if (keys.size() == 1) {
            return part(facts, keys.getFirst());
        }
        String[] parts = new String[keys.size()];
        for (int i = 0; i < parts.length; i++) {
            String part = part(facts, keys.get(i));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return new Key(parts, Arrays.hashCode(parts));
    }

    private static @Nullable String part(Facts facts, int field) {
        String text = facts.text(field);
        if (text != null) {
            return text;
        }
        double number = facts.number(field);
        return Double.isNaN(number) ? null : Facts.plain(number);
    }

    /** Several parts; its hash is reckoned once. */
    private record Key(String[] parts, int hash) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.hash == hash && Arrays.equals(key.parts, parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
