package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aforo.selectivity.facts.Facts;

/** Which rules a field's text lets through. Worked out once for each text and kept: a port sees few ports and goods, many times. */
final class TextBits {

    /** Texts kept; more are worked out each time. */
    private static final int MOST_KEPT = 20_000;

    private final int field;
    private final List<Asked> asked;
    private final long[] others;
    private final Map<String, long[]> kept = new ConcurrentHashMap<>();

    private record Asked(Guard.Text guard, int rule) {
        boolean fits(String text) {
            if (guard.length() < 0) {
                return guard.values().contains(text);
            }
            return text.length() >= guard.length() && guard.values().contains(text.substring(0, guard.length()));
        }
    }

    private TextBits(int field, List<Asked> asked, long[] others) {
        this.field = field;
        this.asked = List.copyOf(asked);
        this.others = others;
    }

    /** Not to be changed by the caller. */
    long[] of(Facts facts) {
        String text = facts.text(field);
        if (text == null) {
            return others;
        }
        long[] known = kept.get(text);
        if (known != null) {
            return known;
        }
        long[] bits = others.clone();
        for (Asked each : asked) {
            if (each.fits(text)) {
                Alternatives.set(bits, each.rule);
            }
        }
        if (kept.size() < MOST_KEPT) {
            kept.put(text, bits);
        }
        return bits;
    }

    /** Collects what rules ask of a field; of one rule, the first counts. */
    static final class Builder {
        private final int field;
        private final long[] asking;
        private final List<Asked> asked = new ArrayList<>();

        Builder(int field, int words) {
            this.field = field;
            this.asking = new long[words];
        }

        void add(Guard.Text guard, int rule) {
            if ((asking[rule >> 6] & 1L << rule) == 0) {
                Alternatives.set(asking, rule);
                asked.add(new Asked(guard, rule));
            }
        }

        TextBits build(long[] all) {
            return new TextBits(field, asked, NumberBits.without(all, asking));
        }
    }
}
