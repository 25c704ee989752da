package org.aforo.server.targeting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.selectivity.backtest.BackTest;
import org.aforo.selectivity.backtest.BackTestReport;
import org.aforo.selectivity.backtest.PastVisit;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.estimates.Outcome;
import org.aforo.selectivity.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules would have done to the visits of the last days. */
@Component
class BackTests {

    private static final int MOST_DAYS = 400;

    private final FactsStore facts;
    private final Outcomes outcomes;
    private final TargetingSettings settings;
    private final InstantSource clock;

    /** Between tests; a text is tried again with every word that is typed. */
    private final KnownVisits known = new KnownVisits();

    BackTests(FactsStore facts, Outcomes outcomes, TargetingSettings settings, InstantSource clock) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
    }

    record Compared(
            Instant from,
            Instant to,
            int visits,
            @Nullable BackTestReport current,
            BackTestReport proposed,
            BackTestReport.@Nullable Difference difference) {}

    Compared compare(RuleSet current, RuleSet proposed, int days) {
        Instant to = clock.instant();
        Instant from = to.minus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)));
        List<PastVisit> past = past(from, to);
        BackTestReport now = BackTest.run(current, past, draw());
        BackTestReport then = BackTest.run(proposed, past, draw());
        return new Compared(from, to, past.size(), now, then, now.against(then));
    }

    /** The same draws for both, and not those of any real period. */
    private static Draw draw() {
        return new Draw(Seed.of(new byte[Seed.BYTES]));
    }

    private synchronized List<PastVisit> past(Instant from, Instant to) {
        known.update(facts);
        Map<UUID, Outcome> labels = outcomes.current();
        List<PastVisit> past = new ArrayList<>();
        for (KnownVisits.Entry each : known.all()) {
            Instant at = each.known().at();
            if (at.isBefore(from) || at.isAfter(to)) {
                continue;
            }
            String terminal = each.known().terminal();
            past.add(new PastVisit(
                    each.facts(),
                    terminal == null ? "?" : terminal,
                    LocalDate.ofInstant(at, settings.zone()),
                    labels.getOrDefault(each.known().visit(), Outcome.NOT_INSPECTED)));
        }
        return past;
    }
}
