package org.aforo.cargo.ens;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.aforo.cargo.Corpus;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Remark;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EnsReaderTest {

    private static final EnsReader READER = new EnsReader();

    static String sample() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(EnsReaderTest.class.getResourceAsStream("invented.xml"))) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_good_declaration_has_no_errors() throws IOException {
        EnsReading reading = READER.read(sample().getBytes(UTF_8));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly("ens.seals-of-no-container");
    }

    @Test
    void items_of_one_transport_document_are_one_bill() throws IOException {
        CargoMessage message =
                Objects.requireNonNull(READER.read(sample().getBytes(UTF_8)).message());
        assertThat(message.bills()).hasSize(2);
        DeclaredBill first = message.bills().getFirst();
        assertThat(first.identity().number()).isEqualTo("ZZBL0001");
        assertThat(first.cargo().goods()).hasSize(2);
        assertThat(first.cargo().goods().getFirst().hs()).isEqualTo("08039010");
        assertThat(first.cargo().goods().getFirst().grossKg()).isEqualTo(new BigDecimal("20000"));
        assertThat(Objects.requireNonNull(first.parties().shipper()).address())
                .isEqualTo("Calle Inventada 1, 000000, Guayaquil");
        assertThat(Objects.requireNonNull(first.parties().consignee()).taxId()).isEqualTo("GB000INVENTED2");
        assertThat(first.leg().loading()).isEqualTo("ECGYE");
    }

    @Test
    void containers_are_told_once_with_bills_and_dangers() throws IOException {
        CargoMessage message =
                Objects.requireNonNull(READER.read(sample().getBytes(UTF_8)).message());
        assertThat(message.containers())
                .extracting(DeclaredContainer::number)
                .containsExactly("ZZQU1234568", "ZZQU1234573");
        DeclaredContainer paint = message.containers().getLast();
        assertThat(paint.state().dangerous())
                .extracting(DeclaredContainer.Danger::unNumber)
                .containsExactly("1263");
        assertThat(paint.passage().references().bills()).containsExactly("ZZBL0002");
    }

    @Test
    void head_and_itinerary_are_read() throws IOException {
        EnsReading reading = READER.read(sample().getBytes(UTF_8));
        CargoMessage message = Objects.requireNonNull(reading.message());
        assertThat(message.head().transport().imo()).isEqualTo("0012345");
        assertThat(message.head().transport().voyage()).isEqualTo("ZZ026W");
        assertThat(message.head().issue().preparedAt()).isEqualTo(LocalDateTime.of(2026, 11, 24, 9, 15));
        EnsDeclaration declaration = Objects.requireNonNull(reading.declaration());
        assertThat(declaration.itinerary()).containsExactly("EC", "PA", "BE");
        assertThat(declaration.entry().expectedAt()).isEqualTo(LocalDateTime.of(2026, 12, 12, 6, 0));
        assertThat(declaration.entry().seals()).containsExactly("INV000001");
    }

    @Test
    void a_broken_rule_is_said_with_code_line_path_and_both_languages() throws IOException {
        String broken = sample().replace("<TotNumOfIteHEA305>3<", "<TotNumOfIteHEA305>4<");
        EnsReading reading = READER.read(broken.getBytes(UTF_8));
        assertThat(reading.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("8206");
            assertThat(error.line()).isEqualTo(9);
            assertThat(error.path()).isEqualTo("/ie:CC315A[1]/HEAHEA[1]");
            assertThat(error.wording().es()).contains("partidas");
        });
        assertThat(reading.remarks()).extracting(Remark::code).contains("ens.8206");
    }

    @Test
    void a_missing_element_is_said_and_the_rules_are_left_unchecked() throws IOException {
        String broken = sample().replaceAll("<PERLODSUMDEC>[\\s\\S]*</PERLODSUMDEC>", "");
        EnsReading reading = READER.read(broken.getBytes(UTF_8));
        assertThat(reading.errors()).extracting(EnsError::code).containsExactly("schema-missing");
        assertThat(reading.remarks()).extracting(Remark::code).contains("ens.rules-unchecked");
    }

    @Test
    void a_declaration_without_totals_is_held_against_the_newer_edition() throws IOException {
        String newer = sample().replace("    <TotNumOfIteHEA305>3</TotNumOfIteHEA305>\n", "");
        EnsReading reading = READER.read(newer.getBytes(UTF_8));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.remarks()).extracting(Remark::code).contains("ens.optional-fields");
        assertThat(READER.read(newer.getBytes(UTF_8), EnsEdition.ALL_FIELDS).errors())
                .extracting(EnsError::code)
                .containsExactly("schema-missing");
    }

    @Test
    void a_declaration_in_utf_16_is_read_and_recognised() throws IOException {
        byte[] wide = ("\uFEFF" + sample().replace("UTF-8", "UTF-16")).getBytes(UTF_16LE);
        assertThat(new EnsFormat().recognises(wide, "")).isTrue();
        assertThat(READER.read(wide).errors()).isEmpty();
    }

    @Test
    void a_declaration_cut_short_gives_what_came_before_and_is_not_judged() throws IOException {
        String cut = sample().substring(0, sample().indexOf("<ITI>"));
        EnsReading reading = READER.read(cut.getBytes(UTF_8));
        assertThat(Objects.requireNonNull(reading.message()).bills()).hasSize(2);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.remarks()).extracting(Remark::code).contains("xml.not-well-formed");
    }

    @Test
    void a_sender_made_to_keep_the_pattern_busy_does_not() throws IOException {
        String hostile = sample().replace(
                        "GB000INVENTED/0000000001", "GB" + " \t".repeat(1_500) + "x" + " \t".repeat(300) + "y/1");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(READER.read(hostile.getBytes(UTF_8)).errors())
                        .extracting(EnsError::code)
                        .contains("4065"));
    }

    @Test
    void comparing_every_item_with_every_other_has_an_end() throws IOException {
        String text = sample();
        String pack = "<PACGS2><KinOfPacGS23>CT</KinOfPacGS23><NumOfPacGS24>0</NumOfPacGS24>"
                + "<MarNumOfPacGSL21>m</MarNumOfPacGSL21></PACGS2>";
        String item = "<GOOITEGDS><IteNumGDS7>4</IteNumGDS7>" + pack.repeat(99) + "</GOOITEGDS>";
        String many =
                text.replace("  <ITI>\n    <CouOfRouCodITI1>EC", item.repeat(900) + "  <ITI>\n    <CouOfRouCodITI1>EC");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            EnsReading reading = READER.read(many.getBytes(UTF_8));
            assertThat(reading.remarks()).extracting(Remark::code).contains("limit.rules");
        });
    }

    @Test
    void the_published_samples_are_read() throws IOException {
        List<Path> files = Corpus.files("edi/ens_cc315", ".xml");
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            EnsReading reading = READER.read(Files.readAllBytes(file));
            String name = file.getFileName().toString();
            // two are lists of links, which carry no message
            if (!name.contains("listOf")) {
                assertThat(reading.message()).as(name).isNotNull();
            }
            if (name.contains("schemaValid")) {
                assertThat(reading.errors()).as(name).allMatch(EnsError::business);
            }
            if (name.contains("schemaInvalid")) {
                assertThat(reading.errors()).as(name).isNotEmpty();
            }
        }
    }
}
