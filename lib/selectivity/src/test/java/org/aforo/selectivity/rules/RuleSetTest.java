package org.aforo.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.Tongue;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Draw DRAW = new Draw(Seed.of(new byte[32]));

    private static RuleSet rules(String when, String then) {
        String source =
                "rule \"r\" owner \"o\" expires 2027-12-31 when " + when + " then " + then + " because \"because\"";
        RuleReading reading = RuleSet.read(source, PortVisit.SCHEMA);
        assertThat(reading.remarks()).isEmpty();
        return reading.rules().orElseThrow();
    }

    private static Facts.Builder visit(String id) {
        return Facts.of(PortVisit.SCHEMA, id, NOON);
    }

    private static boolean fires(String when, Facts facts) {
        RuleSet rules = rules(when, "scan");
        return !rules.assess(facts, rules.newHistory(), DRAW).reasons().isEmpty();
    }

    @Test
    void every_comparison_means_what_it_says() {
        Facts facts = visit("v")
                .put("hs", "080390")
                .put("shipper.name", "Bananera Inventada Ñandú S.A.")
                .put("gross.kg", 24_000)
                .put("vgm.kg", 23_000)
                .put("container.loaded", true)
                .put("gate.at", NOON)
                .put("seal.gate", "zz1")
                .put("seal.manifest", "ZZ1")
                .build();
        assertThat(List.of(
                        "hs = 080390",
                        "hs != \"080391\"",
                        "hs starts with 0803",
                        "hs in (0101, 080390)",
                        "hs not in (0101)",
                        "shipper.name contains \"nandu\"",
                        "gross.kg > 23999.5 and gross.kg >= 24000 and gross.kg <= 24000",
                        "gross.kg between 24000 and 24000",
                        "gross.kg differs from vgm.kg by more than 999",
                        "gross.kg differs from vgm.kg by more than 4 %",
                        "gross.kg > vgm.kg",
                        "container.loaded = yes",
                        "gate.at > 2026-11-24 and gate.at <= 2026-11-24T12:00",
                        "seal.gate = seal.manifest",
                        "seal.loading is missing and seal.gate is present",
                        "not crane.kg > 5"))
                .allMatch(when -> fires(when, facts));
        assertThat(List.of(
                        "gross.kg differs from vgm.kg by more than 5 %",
                        "seal.gate differs from seal.manifest",
                        "seal.loading differs from seal.manifest",
                        "crane.kg != 5",
                        "crane.kg > 5 or crane.kg <= 5",
                        "first time of (seal.loading) in 3 days",
                        "count of (seal.loading) in 3 days = 0"))
                .as("what is not known compares with nothing")
                .noneMatch(when -> fires(when, facts));
    }

    @Test
    void a_reason_tells_the_values_compared() {
        RuleSet rules = rules("seal.gate differs from seal.manifest and hs is missing", "examine");
        Facts facts =
                visit("v").put("seal.gate", "ZZ2").put("seal.manifest", "ZZ1").build();
        Assessment assessment = rules.assess(facts, rules.newHistory(), DRAW);
        assertThat(assessment.lane()).isEqualTo(Lane.EXAMINE);
        assertThat(assessment.score()).isEqualTo(50);
        assertThat(assessment.reasons().getFirst().compared().list())
                .containsExactly(
                        new Compared("seal.gate differs from seal.manifest", "seal.gate = ZZ2, seal.manifest = ZZ1"),
                        new Compared("hs is missing", "hs = ?"));
    }

    @Test
    void a_rule_holds_on_its_last_day_and_not_after() {
        RuleSet rules = RuleSet.read("""
                rule "r" owner "o" expires 2026-11-24 when gross.kg > 1 then scan because "x"
                """, PortVisit.SCHEMA).rules().orElseThrow();
        History history = rules.newHistory();
        Facts last = Facts.of(PortVisit.SCHEMA, "v", Instant.parse("2026-11-24T23:59:59Z"))
                .put("gross.kg", 2)
                .build();
        Facts after = Facts.of(PortVisit.SCHEMA, "v", Instant.parse("2026-11-25T00:00:00Z"))
                .put("gross.kg", 2)
                .build();
        assertThat(rules.assess(last, history, DRAW).reasons()).hasSize(1);
        assertThat(rules.assess(after, history, DRAW).reasons()).isEmpty();
    }

    @Test
    void a_percentage_takes_its_share_the_same_ones_each_time() {
        RuleSet rules = rules("gross.kg > 1", "examine 40 %");
        History history = rules.newHistory();
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            Facts facts = visit("v" + i).put("gross.kg", 2).build();
            Assessment once = rules.assess(facts, history, DRAW);
            assertThat(rules.assess(facts, history, new Draw(Seed.of(new byte[32]))))
                    .isEqualTo(once);
            assertThat(once.reasons()).as("a spared visit stays in the record").hasSize(1);
            taken += once.lane() == Lane.EXAMINE ? 1 : 0;
        }
        assertThat(taken).isBetween(3_800, 4_200);
    }

    @Test
    void a_history_counts_what_was_before_and_not_the_visit_itself() {
        RuleSet rules = rules("first time of (shipper.taxId, port.discharge) in 30 days", "scan");
        History history = rules.newHistory();
        Facts first = shipment(0, "BEANR");
        assertThat(rules.assess(first, history, DRAW).reasons()).hasSize(1);
        history.record(first);
        assertThat(rules.assess(shipment(1, "BEANR"), history, DRAW).reasons()).isEmpty();
        assertThat(rules.assess(shipment(1, "NLRTM"), history, DRAW).reasons()).hasSize(1);
        assertThat(rules.assess(shipment(31, "BEANR"), history, DRAW).reasons())
                .as("outside the window")
                .hasSize(1);
    }

    private static Facts shipment(int day, String port) {
        return Facts.of(PortVisit.SCHEMA, "v" + day, NOON.plusSeconds(86_400L * day))
                .put("shipper.taxId", "9900000001001")
                .put("port.discharge", port)
                .build();
    }

    @Test
    void the_index_looks_past_no_rule_that_holds() {
        StringBuilder source = new StringBuilder("lane examine from score 100\nlist ports of port: BEANR, NLRTM\n");
        String[] conditions = {
            "port.discharge = BEANR", "port.discharge in ports", "port.discharge starts with \"BE\"",
            "port.discharge = BEANR or gross.kg > 1", "not port.discharge = NLRTM", "hs = 1 and port.discharge = BEANR",
            "port.discharge in (BEANR, DEHAM) and gross.kg > 1", "gross.kg = 2", "port.discharge starts with \"BEANRX\""
        };
        for (int i = 0; i < conditions.length; i++) {
            source.append("rule \"" + i + "\" owner \"o\" expires 2030-01-01 when " + conditions[i]
                    + " then scan score 20 because \"x\"\n");
        }
        RuleSet rules =
                RuleSet.read(source.toString(), PortVisit.SCHEMA).rules().orElseThrow();
        Facts facts =
                visit("v").put("port.discharge", "beanr").put("gross.kg", 2).build();
        Assessment assessment = rules.assess(facts, rules.newHistory(), DRAW);
        assertThat(assessment.reasons().stream().map(Reason::rule)).containsExactly("0", "1", "2", "3", "4", "6", "7");
        assertThat(assessment.score()).isEqualTo(140);
        assertThat(assessment.lane()).as("by score").isEqualTo(Lane.EXAMINE);
    }

    @Test
    void the_starter_rules_are_sound_and_pass_their_own_tests_in_both_tongues() {
        for (Tongue tongue : Tongue.values()) {
            String text = RuleLanguage.format(RuleLanguage.parse(StarterRules.text()), tongue);
            RuleReading reading = RuleSet.read(text, PortVisit.SCHEMA);
            assertThat(reading.remarks()).isEmpty();
            assertThat(Trials.run(reading.rules().orElseThrow()))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(result ->
                            assertThat(result.failures()).as(result.name()).isEmpty());
        }
    }

    @Test
    void the_starter_rules_are_as_the_formatter_writes_them() {
        assertThat(RuleLanguage.format(RuleLanguage.parse(StarterRules.text()), Tongue.EN))
                .isEqualTo(StarterRules.text());
    }

    @Test
    void a_test_that_fails_says_what_came_instead() {
        RuleReading reading = RuleSet.read("""
                rule "Heavy" owner "o" expires 2030-01-01 when gross.kg > 30000 then examine because "x"
                test "Light" given gross.kg = 5 expect examine and fires "Heavy"
                """, PortVisit.SCHEMA);
        assertThat(Trials.run(reading.rules().orElseThrow()).getFirst().failures())
                .containsExactly(
                        "expected examine, came release by no rule", "expected \"Heavy\" to fire; fired: no rule");
    }

    @Test
    void errors_keep_all_rules_from_running() {
        assertThat(RuleSet.read("rule", PortVisit.SCHEMA).rules()).isEqualTo(Optional.empty());
    }
}
