package org.aforo.selectivity.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class SettlementTest {

    /** Opinions by first letter (clear, examine, rescan, person) in any order; {@code 1} a first reading only, {@code 2} second wanted. */
    private static final String TABLE = """
            -    1 first
            -    2 first
            C    1 clear
            E    1 examine hold
            R    1 rescan
            P    1 examine hold alarm
            C    2 second
            E    2 second hold
            R    2 second
            P    2 examine hold alarm
            CC   2 clear
            CE   2 third hold
            CR   2 third
            CP   2 examine hold alarm
            EE   2 examine hold
            ER   2 third hold
            EP   2 examine hold alarm
            RR   2 rescan
            RP   2 examine hold alarm
            PP   2 examine hold alarm
            CCC  2 clear
            CCE  2 clear
            CCR  2 clear
            CCP  2 examine hold alarm
            CEE  2 examine hold
            CER  2 examine hold
            CEP  2 examine hold alarm
            CRR  2 rescan
            CRP  2 examine hold alarm
            CPP  2 examine hold alarm
            EEE  2 examine hold
            EER  2 examine hold
            EEP  2 examine hold alarm
            ERR  2 rescan hold
            ERP  2 examine hold alarm
            EPP  2 examine hold alarm
            RRR  2 rescan
            RRP  2 examine hold alarm
            RPP  2 examine hold alarm
            PPP  2 examine hold alarm
            """;

    /** All multisets of up to three of the four opinions. */
    @Test
    void every_combination_of_readings_has_its_consequence() {
        StringJoiner found = new StringJoiner("\n", "", "\n");
        found.add(row("-", false)).add(row("-", true));
        for (String opinions : combinations(1)) {
            found.add(row(opinions, false));
        }
        for (int length = 1; length <= 3; length++) {
            for (String opinions : combinations(length)) {
                found.add(row(opinions, true));
            }
        }
        assertThat(found.toString()).isEqualTo(TABLE);
    }

    @Test
    void the_order_of_reading_does_not_matter() {
        for (int length = 2; length <= 3; length++) {
            for (String opinions : combinations(length)) {
                List<Opinion> said = said(opinions);
                Settlement settled = Settlement.of(said, true);
                for (int i = 0; i < 6; i++) {
                    Collections.rotate(said, 1);
                    if (i == 2) {
                        Collections.swap(said, 0, 1);
                    }
                    assertThat(Settlement.of(said, true)).isEqualTo(settled);
                }
            }
        }
    }

    @Test
    void of_four_late_readings_that_balance_the_strictest_counts() {
        assertThat(Settlement.of(said("CCEE"), true).outcome()).contains(Settlement.Outcome.EXAMINE);
        assertThat(Settlement.of(said("CCRR"), true).outcome()).contains(Settlement.Outcome.RESCAN);
    }

    private static String row(String opinions, boolean secondWanted) {
        Settlement settled = Settlement.of(said(opinions), secondWanted);
        String what = settled.outcome().map(Enum::name).orElse(settled.next().name());
        assertThat(settled.outcome().isPresent()).isEqualTo(settled.next() == Settlement.Next.NONE);
        return String.format(
                Locale.ROOT,
                "%-4s %d %s%s%s",
                opinions,
                secondWanted ? 2 : 1,
                what.toLowerCase(Locale.ROOT),
                settled.hold() ? " hold" : "",
                settled.alarm() ? " alarm" : "");
    }

    private static List<String> combinations(int length) {
        String letters = "CERP";
        List<String> all = new ArrayList<>(List.of(""));
        for (int i = 0; i < length; i++) {
            List<String> longer = new ArrayList<>();
            for (String shorter : all) {
                int from = shorter.isEmpty() ? 0 : letters.indexOf(shorter.charAt(shorter.length() - 1));
                for (int letter = from; letter < letters.length(); letter++) {
                    longer.add(shorter + letters.charAt(letter));
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Opinion> said(String letters) {
        List<Opinion> said = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'C' -> said.add(Opinion.CLEAR);
                case 'E' -> said.add(Opinion.EXAMINE);
                case 'R' -> said.add(Opinion.RESCAN);
                case 'P' -> said.add(Opinion.PERSON_SUSPECTED);
                default -> {}
            }
        }
        return said;
    }
}
