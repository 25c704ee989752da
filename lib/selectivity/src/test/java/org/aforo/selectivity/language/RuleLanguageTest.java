package org.aforo.selectivity.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.aforo.selectivity.facts.PortVisit;
import org.junit.jupiter.api.Test;

class RuleLanguageTest {

    static final String BANANAS = """
            list risky_ports of port: NLRTM, BEANR, "DEHAM"

            # Three seizures in September.
            rule "First shipment to Antwerp, bananas"
              owner "unit.targeting" expires 2027-03-31   # look again in spring
              when hs starts with "0803" and port.discharge in risky_ports
               and first time of (shipper.taxId, port.discharge) in 365 days
               and not (gross.kg between 20000 and 26000)
              then examine 40 % score 35
              because "New exporter-port pair with bananas" / es "Par exportador-puerto nuevo con banano"

            test "A new pair, too heavy"
              given hs = "080390", port.discharge = BEANR, shipper.taxId = "9912345678001", gross.kg = 27500
              expect examine
            """;

    static RuleText read(String source) {
        return RuleLanguage.read(source, PortVisit.SCHEMA);
    }

    @Test
    void a_rule_of_the_documentation_is_read() {
        RuleText text = read(BANANAS);
        assertThat(text.remarks()).isEmpty();
        RuleText.Rule rule = text.rules().getFirst();
        assertThat(rule.owner()).contains("unit.targeting");
        assertThat(rule.then().percent()).isEqualTo(40);
        assertThat(rule.because().spanish()).isEqualTo("Par exportador-puerto nuevo con banano");
        assertThat(rule.because().english()).isEqualTo("New exporter-port pair with bananas");
        assertThat(rule.when()).isInstanceOf(Condition.All.class);
        assertThat(text.trials()).hasSize(1);
    }

    @Test
    void the_same_rule_in_spanish_has_the_same_version() {
        RuleText english = read(BANANAS);
        String spanish = RuleLanguage.format(english, Tongue.ES);
        assertThat(spanish)
                .contains("lista risky_ports de port: NLRTM")
                .contains("cuando hs empieza con \"0803\"")
                .contains("y port.discharge está en risky_ports")
                .contains("y primera vez de (shipper.taxId, port.discharge) en 365 días")
                .contains("y no (gross.kg entre 20000 y 26000)")
                .contains("entonces aforar 40 % puntos 35")
                .contains("# look again in spring");
        assertThat(read(spanish).remarks()).isEmpty();
        assertThat(read(spanish).rules().getFirst().version())
                .isEqualTo(english.rules().getFirst().version());
    }

    @Test
    void another_value_in_a_list_it_uses_is_another_version() {
        String before = read(BANANAS).rules().getFirst().version();
        assertThat(read(BANANAS.replace("NLRTM, ", "")).rules().getFirst().version())
                .isNotEqualTo(before);
        assertThat(read(BANANAS.replace("# Three", "# Four")).rules().getFirst().version())
                .isEqualTo(before);
    }

    @Test
    void a_name_nobody_knows_is_told_with_its_place_and_a_guess() {
        RuleText text = read(BANANAS.replace("(gross.kg between", "(gros.kg between"));
        assertThat(text.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("unknown-field");
            assertThat(remark.where().line()).isEqualTo(8);
            assertThat(remark.where().column()).isEqualTo(13);
            assertThat(remark.what()).isEqualTo("there is no field gros.kg; did you mean gross.kg?");
        });
    }

    @Test
    void several_errors_are_told_at_once() {
        RuleText text = read("""
                rule "a" owner "o" expires 2027-02-30 when hs = 1 then scan because "x"
                rule "b" owner "o" expires 2027-01-01 when hs ~ 1 then scan because "x"
                rule "c" owner "o" expires 2027-01-01 when gross.kg = "much" then scan because "x"
                rule "d" owner "o" expires 2027-01-01 when port.discharge in nowhere then scan because "x"
                rule "e" owner "o" expires 2027-01-01 when gross.kg > 1 then destroy because "x"
                rule "f" owner "o" expires 2027-01-01 when gross.kg > 1 then scan because "x"
                """);
        assertThat(text.remarks().stream().map(Remark::code))
                .containsExactly(
                        "not-a-day", "strange-character", "expected", "other-type", "unknown-list", "expected");
        assertThat(text.rules().stream().map(RuleText.Rule::name)).containsExactly("c", "d", "f");
        assertThat(text.remarks().get(2).what())
                .contains("expected a comparison")
                .endsWith("seen: 1");
    }

    @Test
    void a_list_of_ports_does_not_hold_commodities() {
        assertThat(read("""
                list ports of port: NLRTM
                rule "a" owner "o" expires 2027-01-01 when hs in ports then scan because "x"
                """).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).isEqualTo("ports is a list of port, and hs is a hs"));
    }

    @Test
    void what_binds_closer_is_not_and_then_or() {
        RuleText text = read("""
                rule "a" owner "o" expires 2027-01-01
                  when not hs = "1" and hs = "2" or hs = "3" then scan because "x"
                """);
        assertThat(text.rules().getFirst().when()).isInstanceOfSatisfying(Condition.Any.class, any -> {
            assertThat(any.parts().get(0))
                    .isInstanceOfSatisfying(
                            Condition.All.class,
                            all -> assertThat(all.parts().getFirst()).isInstanceOf(Condition.Not.class));
            assertThat(any.parts().get(1)).isInstanceOf(Condition.Compare.class);
        });
    }

    @Test
    void a_rule_without_owner_or_expiry_runs_but_is_warned_about() {
        RuleText text = read("rule \"a\" when gross.kg > 1 then scan because \"x\"");
        assertThat(text.isSound()).isTrue();
        assertThat(text.remarks().stream().map(Remark::code)).containsExactly("no-owner", "no-expiry");
    }

    @Test
    void a_past_has_no_past() {
        assertThat(read("""
                rule "a" owner "o" expires 2027-01-01
                  when count of (hs) with first time of (hs) in 3 days in 3 days > 1 then scan because "x"
                """).remarks().stream().map(Remark::code)).containsExactly("history-in-history");
    }

    @Test
    void limits_are_told_and_not_exceeded() {
        String deep = "rule \"a\" when " + "(".repeat(100_000) + "hs = 1";
        assertThat(read(deep).remarks().stream().map(Remark::code)).contains("too-deep");
        String nots = "rule \"a\" when " + "not ".repeat(100_000) + "hs = 1";
        assertThat(read(nots).remarks().stream().map(Remark::code)).contains("too-deep");
        assertThat(read("x".repeat(Limits.MOST_CHARACTERS + 1)).remarks().stream()
                        .map(Remark::code))
                .containsExactly("too-long");
        assertThat(read("~ ".repeat(10_000)).remarks()).hasSize(Limits.MOST_REMARKS + 1);
    }

    @Test
    void comments_and_empty_lines_between_declarations_stay() {
        String formatted = RuleLanguage.format(read("""
                # What this file is.

                # About the list.
                list p of port: NLRTM # one



                lane examine from score 80
                #last
                """), Tongue.EN);
        assertThat(formatted).isEqualTo("""
                # What this file is.

                # About the list.
                list p of port: NLRTM # one

                lane examine from score 80

                #last
                """);
    }
}
