package org.aforo.selectivity.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.language.RuleText;

/**
 * A rule ready to run.
 *
 * @param asksHistory whether its condition asks about earlier visits
 * @param score it adds when it counts
 * @param endSecond second of 1970 from which it no longer holds
 */
record CompiledRule(RuleText.Rule rule, Node when, boolean asksHistory, double score, long endSecond) {

    /** What a rule adds that says no score. An officer who wants another order says one. */
    private static final double EXAMINE_SCORE = 50;

    private static final double SCAN_SCORE = 10;

    static CompiledRule of(RuleText.Rule rule, Node when) {
        double usual = switch (rule.then().lane()) {
            case EXAMINE -> EXAMINE_SCORE;
            case SCAN -> SCAN_SCORE;
            case RELEASE -> 0;
        };
        long end = rule.expires().map(CompiledRule::endOf).orElse(Long.MAX_VALUE);
        return new CompiledRule(
                rule, when, when.asksHistory(), rule.then().score().orElse(usual), end);
    }

    private static long endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    Lane lane() {
        return rule.then().lane();
    }
}
