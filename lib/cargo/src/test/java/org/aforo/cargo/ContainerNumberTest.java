package org.aforo.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerNumberTest {

    @ParameterizedTest
    @CsvSource({"CSQU305438,3", "TOLU473478,7", "MSKU123456,5", "HLXU200841,9"})
    void the_check_digit_follows_the_standard(String tenCharacters, int digit) {
        assertThat(ContainerNumber.checkDigitOf(tenCharacters)).isEqualTo(digit);
    }

    @Test
    void a_remainder_of_ten_is_written_as_zero() {
        int found = 0;
        for (int serial = 0; serial < 200; serial++) {
            String ten = "QQQU%06d".formatted(serial);
            if (remainder(ten) == 10) {
                assertThat(ContainerNumber.checkDigitOf(ten)).isZero();
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "CSQU3054383,CSQU3054383,true",
        "csqu 305438-3,CSQU3054383,true",
        "'Container: CSQU 305438 (3), 40HC',CSQU3054383,true",
        "'x CSQU305438/3',CSQU3054383,true",
        "MSKU 123456-7,MSKU1234567,false",
        "'first ABCU1234567 then CSQU3054383',CSQU3054383,true"
    })
    void a_number_is_found_in_free_text(String text, String number, boolean valid) {
        assertThat(ContainerNumber.findIn(text)).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo(number);
            assertThat(found.checkDigitValid()).isEqualTo(valid);
        });
    }

    @ParameterizedTest
    @CsvSource({"unknown", "CSQA3054383", "XCSQU3054383", "CSQU30543834", "CSQU305438", "1234567890", "''"})
    void what_is_no_number_is_not_taken_for_one(String text) {
        assertThat(ContainerNumber.findIn(text)).isEmpty();
        assertThat(ContainerNumber.parse(text)).isEmpty();
    }

    @Test
    void one_digit_misreads_are_valid_and_one_digit_away() {
        ContainerNumber misread = ContainerNumber.parse("CSQU3054393").orElseThrow();
        assertThat(misread.checkDigitValid()).isFalse();
        assertThat(misread.oneDigitMisreads())
                .hasSizeGreaterThan(3)
                .contains(ContainerNumber.parse("CSQU3054383").orElseThrow())
                .allSatisfy(candidate -> {
                    assertThat(candidate.checkDigitValid()).isTrue();
                    assertThat(candidate.differsInOneCharacterFrom(misread)).isTrue();
                });
    }

    @Test
    void its_parts_are_what_the_standard_calls_them() {
        ContainerNumber number = ContainerNumber.parse("CSQU3054383").orElseThrow();
        assertThat(number).isEqualTo(new ContainerNumber("CSQ", 'U', "305438", 3));
        assertThatThrownBy(() -> new ContainerNumber("CS", 'U', "305438", 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContainerNumber("CSQU", 'U', "05438", 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The standard's table of letter values, written out, so that the test does not repeat the arithmetic. */
    private static int remainder(String ten) {
        String letters = "A10B12C13D14E15F16G17H18I19J20K21L23M24N25O26P27Q28R29S30T31U32V34W35X36Y37Z38";
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = ten.charAt(i);
            int at = letters.indexOf(c);
            int value = Character.isDigit(c) ? c - '0' : Integer.parseInt(letters.substring(at + 1, at + 3));
            sum += value * (1 << i);
        }
        return sum % 11;
    }
}
