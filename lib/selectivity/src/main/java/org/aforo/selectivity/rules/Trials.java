package org.aforo.selectivity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.FieldType;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.RuleText;
import org.aforo.selectivity.language.RuleText.Expectation;
import org.aforo.selectivity.language.RuleText.Given;
import org.aforo.selectivity.language.RuleText.Trial;

/**
 * Runs the tests that stand beside rules. In a test a percentage takes every visit: what is tested is the condition, not the draw. A test
 * says nothing of the day and is run as on one of the year 2000, on which no rule has expired.
 */
public final class Trials {

    private static final Instant SOME_DAY = Instant.parse("2000-01-01T12:00:00Z");
    private static final Draw UNUSED = new Draw(Seed.of(new byte[Seed.BYTES]));

    private Trials() {}

    public static List<TrialResult> run(RuleSet rules) {
        return rules.text().trials().stream().map(trial -> run(rules, trial)).toList();
    }

    private static TrialResult run(RuleSet rules, Trial trial) {
        History history = rules.newHistory();
        trial.before().stream()
                .sorted((one, other) -> Double.compare(other.secondsAgo(), one.secondsAgo()))
                .forEach(before ->
                        history.record(facts(rules.schema(), before.given(), SOME_DAY.minus(Duration.ofSeconds((long)
                                before.secondsAgo())))));
        Facts facts = facts(rules.schema(), trial.given(), SOME_DAY);
        Assessment assessment = rules.assess(facts, history, UNUSED);
        List<String> failures = new ArrayList<>();
        for (Expectation expectation : trial.expectations()) {
            judge(expectation, assessment, rules, failures);
        }
        return new TrialResult(trial.name(), trial.where(), failures);
    }

    private static void judge(Expectation expectation, Assessment seen, RuleSet rules, List<String> failures) {
        switch (expectation) {
            case Expectation.InLane(Lane wanted) -> {
                Lane lane = lane(seen, rules);
                if (lane != wanted) {
                    failures.add("expected " + text(wanted) + ", came " + text(lane) + " by " + names(seen));
                }
            }
            case Expectation.Fires(String rule, boolean wanted) -> {
                boolean fires =
                        seen.reasons().stream().anyMatch(reason -> reason.rule().equals(rule));
                if (fires != wanted) {
                    failures.add("expected \"" + rule + "\" " + (wanted ? "to fire" : "not to fire") + "; fired: "
                            + names(seen));
                }
            }
        }
    }

    private static Lane lane(Assessment seen, RuleSet rules) {
        Lane lane = Lane.RELEASE;
        double score = 0;
        for (Reason reason : seen.reasons()) {
            lane = Lane.stricter(lane, reason.lane());
            score += reason.score();
        }
        for (RuleText.LaneScore from : rules.text().laneScores()) {
            lane = score >= from.score() ? Lane.stricter(lane, from.lane()) : lane;
        }
        return lane;
    }

    private static String names(Assessment seen) {
        return seen.reasons().isEmpty()
                ? "no rule"
                : seen.reasons().stream()
                        .map(reason -> "\"" + reason.rule() + "\"")
                        .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String text(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static Facts facts(Schema schema, List<Given> given, Instant at) {
        Facts.Builder builder = Facts.of(schema, "test", at);
        for (Given each : given) {
            String name = each.field().name();
            FieldType type = schema.field(schema.indexOf(name)).type();
            if (type == FieldType.TIME) {
                builder.put(name, Instant.ofEpochSecond(RuleLanguage.second(each.value())));
            } else {
                builder.read(name, each.value().text());
            }
        }
        return builder.build();
    }
}
