package org.aforo.cargo.ens.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final XmlElement MESSAGE = Objects.requireNonNull(
            XmlDocument.read("""
                    <M>
                      <Head><Mode> 01 </Mode><Mass>12.50</Mass><Name>GB1</Name></Head>
                      <Item><No>1</No><Mass>5</Mass><Mark>a</Mark></Item>
                      <Item><No>2</No><Mass>7.5</Mass><Mark> a </Mark><Code>X</Code></Item>
                    </M>
                    """.getBytes(UTF_8), XmlLimits.DEFAULT).root());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true || false && false",
                "!(true && false)",
                "!false && true",
                "1 + 2 * 3 == 7",
                "1 < 2 && 2 >= 2 && !(3 <= 2) && 3 > 2",
                "exists('Head/Mode') && not('Head/None')",
                "number('Head/Mode') == 1 && trim('Head/Mode') == '01'",
                "number('Head/Name') != 0 && !(number('Head/Name') == 0)",
                "intOrElse('Head/Mass', 4) == 4",
                "sum('Item/Mass') == number('Head/Mass')",
                "count('Item') == 2 && countEquals('Item/Mark', 'a') == 2",
                "countDistinct('Item/Mark', true) == 1 && countDistinct('Item/Mark', false) == 2",
                "countDistinctChildCount('Item') == 2",
                "areIndices('Item/No') && !areIndices('Item/Mass')",
                "existsForAll('Item', 'Mark', 'a') && !existsForAll('Item', 'Code', 'X')",
                "exists('Item', local.exists('Code') && current.exists('Head'))",
                "!exists('Item', local.number('Mass') > 8)",
                "getValue('Head/Name').startsWith('GB') && getValue('Head/Name').contains('B1')",
                "trim('Head/Mode').take(1) == '0' && trim('Head/Mode').length() == 2",
                "substringAfter(trim('Head/Mass'), '.') == '50' && substringAfter('abc', '.') == ''",
                "applyRegex('Head/Name', '[A-Z]{2}\\\\d') && !applyRegex('Head/None', '.*')",
            })
    void tests_mean_what_they_say(String test) {
        assertThat(Rule.of("/", "1", test).violations(MESSAGE, new Effort(1_000)))
                .isEmpty();
    }

    @Test
    void a_rule_is_broken_at_each_element_where_its_test_fails() {
        Rule rule = Rule.of("/Item", "8001", "exists('Code') || number('../Head/Mode') == 2");
        assertThat(rule.violations(MESSAGE, new Effort(1_000)))
                .singleElement()
                .satisfies(item -> assertThat(item.path()).isEqualTo("/M[1]/Item[1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text'",
                "1 + 'a' == 2",
                "exists(1)",
                "exists('a') ||",
                "(true",
                "unknown('a')",
                "getValue('a').reverse()",
                "exists('//a')",
                "exists('a[1]')",
                "true true",
                "trim('a') < 3",
                "applyRegex('a', getValue('b'))"
            })
    void a_wrong_rule_fails_when_it_is_loaded(String test) {
        assertThatThrownBy(() -> Rule.of("/", "1", test)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void effort_that_is_spent_stops_the_rule() {
        Effort effort = new Effort(3);
        Rule rule = Rule.of("/Item", "1", "count('../Item') == 3");
        assertThat(rule.violations(MESSAGE, effort)).isEmpty();
        assertThat(effort.spent()).isTrue();
    }
}
