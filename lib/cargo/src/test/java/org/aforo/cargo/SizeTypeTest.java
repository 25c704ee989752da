package org.aforo.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTypeTest {

    @Test
    void a_code_says_length_height_and_use() {
        SizeType reefer = SizeType.parse("45r1").orElseThrow();

        assertThat(reefer.lengthMm()).isEqualTo(12_192);
        assertThat(reefer.heightMm()).isEqualTo(2_895);
        assertThat(reefer.reefer()).isTrue();
        assertThat(reefer.description()).isEqualTo("Integral Reefer - Mechanically refrigerated and heated");
    }

    @Test
    void groups_and_the_codes_of_1984_are_understood() {
        assertThat(SizeType.parse("22GP").orElseThrow().group()).isEqualTo('G');
        assertThat(SizeType.parse("42OT").orElseThrow().group()).isEqualTo('U');
        assertThat(SizeType.parse("2210").orElseThrow().group()).isEqualTo('V');
        assertThat(SizeType.parse("4532").orElseThrow().reefer()).isTrue();
        assertThat(SizeType.parse("L5G1").orElseThrow().lengthMm()).isEqualTo(13_716);
    }

    @Test
    void what_is_no_code_is_none() {
        for (String text : new String[] {"", "40", "45R", "ZZZZ", "40HC", "45R11"}) {
            assertThat(SizeType.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void boxes_of_one_size_and_use_are_the_same_box() {
        assertThat(SizeType.parse("22G1")
                        .orElseThrow()
                        .sameBox(SizeType.parse("22GP").orElseThrow()))
                .isTrue();
        assertThat(SizeType.parse("42G1")
                        .orElseThrow()
                        .sameBox(SizeType.parse("45G1").orElseThrow()))
                .isFalse();
    }
}
