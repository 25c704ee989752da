package org.aforo.bench.selectivity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.portday.PortDayPlan;
import org.aforo.portday.PortDays;
import org.aforo.portday.Settings;
import org.aforo.portday.Settings.World;
import org.aforo.portday.Terminal;
import org.aforo.portday.Visit;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.rules.Assessment;
import org.aforo.selectivity.rules.Reason;
import org.aforo.selectivity.rules.RuleSet;
import org.aforo.selectivity.rules.StarterRules;

/** Six invented weeks of a coast, assessed once; strategies then only choose among them. */
final class Weeks {

    static final int DAYS = 42;
    static final int VISITS = 60_000;

    /** Of the visits that show a sign, this share hides nothing. Half, as by default, would make rules look like an oracle. */
    static final double INNOCENT = 0.98;

    /** A year's shift of traffic between terminals within the six weeks. */
    private static final double DRIFT = 365.0 / DAYS;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final ZoneOffset PORT = ZoneOffset.ofHours(-5);

    private final long seed;
    private final RuleSet rules;

    private Weeks(long seed, RuleSet rules) {
        this.seed = seed;
        this.rules = rules;
    }

    static RuleSet starterRules() {
        return RuleSet.read(StarterRules.text(), PortVisit.SCHEMA).rules().orElseThrow();
    }

    /** Loaded outbound visits by moment of decision. */
    static List<InventedVisit> invent(long seed, double baseRate, double innocent, RuleSet rules) {
        return new Weeks(seed, rules).assessed(PortDays.plan(settings(seed, baseRate, innocent)));
    }

    private static Settings settings(long seed, double baseRate, double innocent) {
        World world = World.ECUADOR;
        Settings.Contaminations usual = world.contamination();
        Settings.Contaminations rates = new Settings.Contaminations(
                baseRate, usual.shown(), innocent, usual.reportedAbroad(), usual.personRate());
        List<Terminal> terminals =
                world.terminals().stream().map(Weeks::drifting).toList();
        return new Settings(
                seed, VISITS, FIRST_DAY, DAYS, new World(terminals, world.trades(), rates, world.disorder()));
    }

    private static Terminal drifting(Terminal terminal) {
        Terminal.Traffic traffic = terminal.traffic();
        double growth = Math.clamp(Math.pow(1 + traffic.yearlyGrowth(), DRIFT) - 1, -0.98, 10);
        return new Terminal(
                terminal.code(),
                terminal.name(),
                terminal.port(),
                new Terminal.Traffic(traffic.share(), growth, traffic.risk(), traffic.bananas()),
                terminal.scanners());
    }

    /** A visit known at a moment. */
    private record Known(Visit visit, Facts facts) {}

    private List<InventedVisit> assessed(PortDayPlan plan) {
        List<Known> known = new ArrayList<>();
        for (Visit visit : plan.visits()) {
            Optional<Instant> decision = PortDayFacts.decisionAt(visit);
            Instant at = decision.orElse(visit.journey().times().booked());
            known.add(new Known(visit, PortDayFacts.of(visit, at)));
        }
        known.sort(
                Comparator.comparingLong((Known each) -> each.facts.atSecond()).thenComparing(each -> each.visit.id()));
        Map<String, Integer> numbers = new HashMap<>();
        rules.text().rules().forEach(rule -> numbers.put(rule.name(), numbers.size()));
        History history = rules.newHistory();
        Draw draw = new Draw(drawSeed(seed, "rules"));
        List<InventedVisit> all = new ArrayList<>();
        for (Known each : known) {
            Assessment assessment = rules.assess(each.facts, history, draw);
            history.record(each.facts);
            boolean candidate = each.visit.trade().outbound()
                    && each.visit.trade().loaded()
                    && each.visit.journey().times().loaded().isPresent();
            if (candidate) {
                all.add(visit(each, assessment, numbers));
            }
        }
        return all;
    }

    private static InventedVisit visit(Known known, Assessment assessment, Map<String, Integer> numbers) {
        Instant at = Instant.ofEpochSecond(known.facts.atSecond());
        LocalDateTime local = LocalDateTime.ofInstant(at, PORT);
        Visit visit = known.visit;
        return new InventedVisit(
                visit.id(),
                visit.journey().terminal(),
                local.toLocalDate(),
                local.toLocalTime().toSecondOfDay(),
                visit.truth().contamination().isPresent(),
                visit.truth()
                        .contamination()
                        .filter(each -> !each.at().isAfter(at))
                        .isPresent(),
                assessment.score(),
                assessment.reasons().stream()
                        .filter(Reason::counts)
                        .map(reason -> numbers.getOrDefault(reason.rule(), 0))
                        .toList(),
                visit.journey().ports().declared());
    }

    /** A seed of draws for a run; in a port it is secret and drawn by a cryptographic source. */
    static Seed drawSeed(long seed, String purpose) {
        byte[] bytes = new byte[Seed.BYTES];
        new java.util.SplittableRandom(seed * 31 + purpose.hashCode()).nextBytes(bytes);
        return Seed.of(bytes);
    }
}
