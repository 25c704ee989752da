package org.aforo.selectivity.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Schema SCHEMA = new Schema(List.of(
            new Field("name", FieldType.TEXT, "text", ""),
            new Field("kg", FieldType.NUMBER, "number", ""),
            new Field("at", FieldType.TIME, "time", ""),
            new Field("full", FieldType.FLAG, "flag", ""),
            new Field("goods", FieldType.CODES, "hs", "")));

    @Test
    void values_are_read_from_text_and_wrong_ones_are_told() {
        Facts.Builder builder = Facts.of(SCHEMA, "v", Instant.EPOCH);
        assertThat(builder.read("name", " Ñandú S.A. ")).isEmpty();
        assertThat(builder.read("kg", "24000.5")).isEmpty();
        assertThat(builder.read("at", "2026-11-24T05:00:00Z")).isEmpty();
        assertThat(builder.read("full", "sí")).isEmpty();
        assertThat(builder.read("goods", "0803,0306")).isEmpty();
        assertThat(builder.read("kg", "much")).contains("kg: not a number: much");
        assertThat(builder.read("at", "yesterday")).contains("at: not a time: yesterday");
        assertThat(builder.read("nothing", "1")).contains("there is no field nothing");
        Facts facts = builder.build();
        assertThat(facts.text(0)).isEqualTo("NANDU S.A.");
        assertThat(facts.number(1)).isEqualTo(24_000.5);
        assertThat(facts.number(3)).isEqualTo(1);
        assertThat(facts.codes(4)).containsExactly("0306", "0803");
        assertThat(facts.shown(2)).isEqualTo("2026-11-24T05:00:00Z");
    }

    @Test
    void what_is_empty_is_unknown() {
        Facts.Builder builder = Facts.of(SCHEMA, "v", Instant.EPOCH);
        builder.read("name", "  ");
        builder.read("kg", "");
        assertThat(builder.build().knows(0)).isFalse();
        assertThat(builder.build().shown(1)).isEqualTo("?");
    }

    @Test
    void a_value_of_another_type_is_a_bug_of_the_caller() {
        assertThatThrownBy(() -> Facts.of(SCHEMA, "v", Instant.EPOCH).put("kg", "5"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
