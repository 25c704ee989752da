/** Which containers to look at: a rule language, its back-test, the selection budget and what can be estimated from it. Plain Java. */
@org.jspecify.annotations.NullMarked
module org.aforo.selectivity {
    requires static transitive org.jspecify;

    exports org.aforo.selectivity.facts;
    exports org.aforo.selectivity.language;
    exports org.aforo.selectivity.rules;
    exports org.aforo.selectivity.chance;
    exports org.aforo.selectivity.budget;
    exports org.aforo.selectivity.estimates;
    exports org.aforo.selectivity.backtest;
    exports org.aforo.selectivity.reading;
}
