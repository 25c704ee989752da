package org.aforo.cargo.ens.rules;

/** A piece of a test that yields something at an element. */
sealed interface Term {

    /** Yes or no. */
    non-sealed interface Truth extends Term {
        boolean at(Scope scope);
    }

    /** A number; NaN where the text is none. */
    non-sealed interface Quantity extends Term {
        double at(Scope scope);
    }

    /** Characters; empty where there are none. */
    non-sealed interface Text extends Term {
        String at(Scope scope);
    }

    /** Characters that stand in the rule itself: paths and patterns must. */
    record Literal(String value) implements Text {
        @Override
        public String at(Scope scope) {
            return value;
        }
    }
}
