package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "0",
                "-1",
                "9007199254740991",
                "-9007199254740991",
                "\"\"",
                "{\"a\":1,\"b\":[null,true,{\"c\":\"d\"}]}",
                "\"\\b\\t\\n\\f\\r\\\"\\\\/\"",
                "\"\\u0000\\u001f\"",
                "\"\u20ac\ud83d\ude00\u00f1\"",
                // RFC 8785 section 3.2.3: by UTF-16 code units a surrogate pair stands before U+FB33.
                "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}"
            })
    void the_canonical_spelling_is_read_and_written_unchanged(String json) {
        assertThat(CanonicalJson.write(parse(json).orThrow())).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{} ",
                " {}",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "[1,]",
                "[1 ,2]",
                "01",
                "-0",
                "-",
                "+1",
                "1.0",
                "1e3",
                "9007199254740992",
                "99999999999999999999",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\n\"",
                "\"a",
                "\"\\",
                "\"\\u12",
                "\"\\x\"",
                "\"\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "tru",
                "True",
                "nul",
                "'a'",
                "{a:1}",
                "[",
                "{",
                "[]]",
                "{\"a\"}",
                "NaN",
                "\ufeff{}"
            })
    void every_other_spelling_is_refused(String json) {
        assertThat(parse(json)).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        assertThat(CanonicalJson.parse(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
                .isInstanceOf(Parsed.Refused.class);
        assertThat(CanonicalJson.parse(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void depth_and_size_have_limits() {
        assertThat(parse("[".repeat(100_000))).isInstanceOf(Parsed.Refused.class);
        assertThat(parse("[".repeat(16) + "]".repeat(16))).isInstanceOf(Parsed.Value.class);
        assertThat(parse("\"" + "a".repeat(CanonicalJson.MAX_BYTES) + "\"")).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void a_lone_surrogate_cannot_be_written() {
        assertThatThrownBy(() -> CanonicalJson.write(new Json.Text("a\ud800b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Parsed<Json> parse(String json) {
        return CanonicalJson.parse(json.getBytes(UTF_8));
    }
}
