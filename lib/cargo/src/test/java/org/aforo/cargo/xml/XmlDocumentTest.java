package org.aforo.cargo.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {

    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [
              <!ENTITY lol "lol">
              <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            ]>
            <lolz>&lol3;</lolz>
            """;

    @Test
    void an_element_knows_its_line_and_its_place_among_its_brothers() {
        XmlElement root = root("<a>\n <b/>\n <c><d>x</d></c>\n <b>y</b>\n</a>");
        XmlElement second = root.all("b").getLast();
        assertThat(second.line()).isEqualTo(4);
        assertThat(second.path()).isEqualTo("/a[1]/b[2]");
        assertThat(root.value("c", "d")).isEqualTo("x");
        assertThat(root.value("c", "e")).isNull();
        assertThat(root.text()).isEmpty();
    }

    @Test
    void a_document_type_is_refused_before_its_entities_grow() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            XmlDocument document = read(LAUGHS.getBytes(UTF_8));
            assertThat(document.root()).isNull();
            assertThat(kinds(document)).containsExactly("xml.doctype-refused");
        });
    }

    @Test
    void nothing_outside_is_looked_at() {
        XmlDocument document =
                read("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>".getBytes(UTF_8));
        assertThat(kinds(document)).containsExactly("xml.doctype-refused");
    }

    @Test
    void an_unknown_entity_stops_the_reading_and_keeps_what_came_before() {
        XmlDocument document = read("<a><b>kept</b><c>&nbsp;</c><d/></a>".getBytes(UTF_8));
        assertThat(document.whole()).isFalse();
        assertThat(Objects.requireNonNull(document.root()).value("b")).isEqualTo("kept");
    }

    @Test
    void deep_nesting_is_refused() {
        XmlDocument document = read("<a>".repeat(100_000).getBytes(UTF_8));
        assertThat(kinds(document)).containsExactly("limit.depth");
    }

    @Test
    void elements_text_and_bytes_have_limits() throws IOException {
        byte[] bytes = "<a><b>0123456789</b><b/><b/></a>".getBytes(UTF_8);
        assertThat(kinds(XmlDocument.read(bytes, XmlLimits.DEFAULT.withElements(2))))
                .containsExactly("limit.elements");
        XmlDocument cut = XmlDocument.read(bytes, XmlLimits.DEFAULT.withTextChars(4));
        assertThat(kinds(cut)).containsExactly("limit.text");
        assertThat(cut.whole()).isTrue();
        assertThat(Objects.requireNonNull(cut.root()).value("b")).isEqualTo("0123");
        XmlDocument begun = XmlDocument.read(
                new ByteArrayInputStream(bytes), XmlLimits.DEFAULT.withBytes(24), XmlDocument.Names.EXACT);
        assertThat(kinds(begun)).startsWith("limit.bytes");
        assertThat(Objects.requireNonNull(begun.root()).value("b")).isEqualTo("0123456789");
    }

    @Test
    void bytes_are_read_in_the_encoding_they_are_in() {
        String text = "<a>Peña</a>";
        assertThat(root(text, UTF_8).text()).isEqualTo("Peña");
        assertThat(root("\uFEFF" + text, UTF_8).text()).isEqualTo("Peña");
        assertThat(root("\uFEFF" + text, UTF_16LE).text()).isEqualTo("Peña");
        assertThat(root(text, UTF_16LE).text()).isEqualTo("Peña");
        assertThat(root("<?xml version='1.0' encoding='ISO-8859-1'?>" + text, ISO_8859_1)
                        .text())
                .isEqualTo("Peña");
    }

    @Test
    void what_is_no_utf_8_is_guessed_and_said() {
        XmlDocument document = read("<a>Peña</a>".getBytes(ISO_8859_1));
        assertThat(Objects.requireNonNull(document.root()).text()).isEqualTo("Peña");
        assertThat(kinds(document)).containsExactly("xml.encoding-guessed");
        assertThat(document.whole()).isTrue();
    }

    @Test
    void a_fault_says_its_line_also_behind_blank_lines() {
        XmlDocument document = read("\n\n<a>\n<b></c></a>".getBytes(UTF_8));
        assertThat(document.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(4));
    }

    @Test
    void blanks_inside_tags_are_taken_away_where_a_format_wants_it() {
        byte[] bytes = "<A><Consignee _name>x</Consignee _name></A>".getBytes(UTF_8);
        XmlDocument document = XmlDocument.read(bytes, XmlLimits.DEFAULT, XmlDocument.Names.LENIENT);
        assertThat(Objects.requireNonNull(document.root()).value("consignee_name"))
                .isEqualTo("x");
        assertThat(kinds(document)).containsExactly("xml.tag-repaired");
    }

    private static XmlDocument read(byte[] bytes) {
        return XmlDocument.read(bytes, XmlLimits.DEFAULT);
    }

    private static XmlElement root(String text) {
        return root(text, UTF_8);
    }

    private static XmlElement root(String text, Charset charset) {
        XmlDocument document = read(text.getBytes(charset));
        assertThat(document.faults()).isEmpty();
        return Objects.requireNonNull(document.root());
    }

    private static List<String> kinds(XmlDocument document) {
        return document.faults().stream().map(fault -> fault.kind().code()).toList();
    }
}
