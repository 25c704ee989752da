package org.aforo.selectivity.rules;

import java.util.Set;

/** Something that must be so for a rule to hold, cheap to find out for many rules at once: where it is not, the rule need not be looked at. */
sealed interface Guard {

    /** How little a guard lets through, as a guess; less is better. */
    int looseness();

    /**
     * The text of a field is one of these.
     *
     * @param length of the beginning that is compared; -1 for the whole text
     */
    record Text(int field, int length, Set<String> values) implements Guard {
        static final int WHOLE = -1;

        @Override
        public int looseness() {
            return Math.min(values.size(), 50);
        }
    }

    /** A number is at least this. */
    record AtLeast(int field, double least) implements Guard {
        @Override
        public int looseness() {
            return 60;
        }
    }

    /** A number is at most this. */
    record AtMost(int field, double most) implements Guard {
        @Override
        public int looseness() {
            return 60;
        }
    }

    /** A comparison that several rules make in the same words. */
    record Shared(String wording, Node.Test test) implements Guard {
        @Override
        public int looseness() {
            return 80;
        }
    }
}
