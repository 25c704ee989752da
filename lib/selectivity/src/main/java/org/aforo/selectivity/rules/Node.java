package org.aforo.selectivity.rules;

import java.util.List;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;

/** A compiled condition. */
interface Node {

    boolean holds(Facts facts, History history);

    /** Adds what was compared, of the parts that made it hold. */
    void tell(Facts facts, History history, List<Evidence.Seen> into);

    /** Whether any part asks about earlier visits. */
    boolean asksHistory();

    /** All parts. */
    record All(Node[] parts) implements Node {
        @Override
        public boolean asksHistory() {
            for (Node part : parts) {
                if (part.asksHistory()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean holds(Facts facts, History history) {
            for (Node part : parts) {
                if (!part.holds(facts, history)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void tell(Facts facts, History history, List<Evidence.Seen> into) {
            for (Node part : parts) {
                part.tell(facts, history, into);
            }
        }
    }

    /** Any part. */
    record Any(Node[] parts) implements Node {
        @Override
        public boolean asksHistory() {
            for (Node part : parts) {
                if (part.asksHistory()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean holds(Facts facts, History history) {
            for (Node part : parts) {
                if (part.holds(facts, history)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void tell(Facts facts, History history, List<Evidence.Seen> into) {
            for (Node part : parts) {
                if (part.holds(facts, history)) {
                    part.tell(facts, history, into);
                }
            }
        }
    }

    /** Not the part. */
    record Not(Node part, Leaf shown) implements Node {
        @Override
        public boolean asksHistory() {
            return part.asksHistory();
        }

        @Override
        public boolean holds(Facts facts, History history) {
            return !part.holds(facts, history);
        }

        @Override
        public void tell(Facts facts, History history, List<Evidence.Seen> into) {
            shown.tell(facts, history, into);
        }
    }

    /** What a leaf tests. */
    @FunctionalInterface
    interface Test {
        boolean holds(Facts facts, History history);
    }

    /** What a leaf measured of earlier visits. */
    @FunctionalInterface
    interface Measured {
        double of(Facts facts, History history);
    }

    /**
     * A comparison.
     *
     * @param wording as the rule says it
     * @param fields numbers of those it looks at
     * @param measured what it measures, if it asks about earlier visits
     */
    record Leaf(Test test, String wording, int[] fields, java.util.Optional<Measured> measured) implements Node {
        @Override
        public boolean asksHistory() {
            return measured.isPresent();
        }

        @Override
        public boolean holds(Facts facts, History history) {
            return test.holds(facts, history);
        }

        @Override
        public void tell(Facts facts, History history, List<Evidence.Seen> into) {
            into.add(new Evidence.Seen(
                    this, measured.isPresent() ? measured.get().of(facts, history) : 0));
        }

        /** The values it looked at, and what it measured. */
        String values(Facts facts, double number) {
            StringBuilder seen = new StringBuilder();
            for (int field : fields) {
                seen.append(seen.isEmpty() ? "" : ", ")
                        .append(facts.schema().field(field).name())
                        .append(" = ")
                        .append(facts.shown(field));
            }
            if (measured.isPresent()) {
                seen.append(": ").append(Double.isNaN(number) ? "never" : Facts.plain(number));
            }
            return seen.toString();
        }
    }
}
