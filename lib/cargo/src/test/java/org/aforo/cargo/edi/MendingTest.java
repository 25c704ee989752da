package org.aforo.cargo.edi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Where;
import org.junit.jupiter.api.Test;

/** What real EDIFACT files have broken, each in a small invented one. */
class MendingTest {

    private static final String HEAD = "UNB+UNOA:2+ZZA+ZZB+261124:1205+R1'\nUNH+1+COARRI:D:95B:UN'\nBGM+46+V1+9'\n";
    private static final String BOX = "EQD+CN+ZZQU0000014+45R1:102:5++2+5'\nMEA+AAE+G+KGM:25840'\n";
    private static final String TAIL = "UNT+5+1'\nUNZ+1+R1'\n";
    private static final String SOUND = HEAD + BOX + TAIL;

    @Test
    void a_sound_message_gives_no_remark() {
        Reading reading = Reading.of(SOUND);

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.containers()).hasSize(1);
        assertThat(reading.containers().getFirst().masses().gross()).isEqualByComparingTo("25840");
        assertThat(reading.message().head().issue().preparedAt()).isEqualTo(LocalDateTime.of(2026, 11, 24, 12, 5));
    }

    @Test
    void a_message_without_envelope_is_read() {
        Reading reading = Reading.of(SOUND.substring(SOUND.indexOf("UNH"), SOUND.indexOf("UNZ")));

        assertThat(reading.codes()).containsExactly("edi.no-envelope");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        Reading reading = Reading.of("\uFEFF" + SOUND);

        assertThat(reading.codes()).containsExactly("edi.byte-order-mark");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void blank_lines_between_segments_do_no_harm() {
        assertThat(Reading.of(SOUND.replace("'\n", "'\r\n\r\n")).codes()).containsExactly("edi.blank-lines");
    }

    @Test
    void empty_segments_and_small_letters_lose_nothing() {
        Reading reading = Reading.of(SOUND.replace("EQD+", "''eqd+"));

        assertThat(reading.codes()).containsExactly("edi.empty-segment", "edi.lower-case-tag");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_letter_before_the_interchange_is_left_out() {
        Reading reading = Reading.of("From: agent@example.org\nSubject: plan\n\n" + SOUND);

        assertThat(reading.codes()).contains("edi.broken-segment");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_cut_tail_loses_only_the_segment_that_was_cut() {
        Reading reading = Reading.of(SOUND.substring(0, SOUND.indexOf("5840'")));

        assertThat(reading.codes()).containsExactly("edi.missing-trailer", "edi.truncated");
        assertThat(reading.containers()).hasSize(1);
        assertThat(reading.containers().getFirst().masses().gross())
                .as("half a number is no number")
                .isNull();
        Where.Segment at = reading.remark("edi.truncated").where().segment();
        assertThat(at).isEqualTo(new Where.Segment(5, "MEA", null, null));
        assertThat(reading.remark("edi.truncated").where().line()).isEqualTo(5L);
    }

    @Test
    void a_trailer_without_terminator_still_ends() {
        Reading reading = Reading.of(SOUND.strip().substring(0, SOUND.strip().length() - 1));

        assertThat(reading.codes()).containsExactly("edi.missing-terminator");
    }

    @Test
    void a_missing_trailer_is_remarked() {
        assertThat(Reading.of(HEAD + BOX).codes()).containsExactly("edi.missing-trailer");
        assertThat(Reading.of(HEAD + BOX + "UNT+5+1'").codes()).containsExactly("edi.missing-trailer");
    }

    @Test
    void bytes_behind_the_end_are_remarked_and_left() {
        Reading reading = Reading.of(SOUND + "-- 3 = end of transmission --\n\u001A");

        assertThat(reading.codes()).containsExactly("edi.trailing-bytes");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void several_interchanges_in_one_file_are_all_read() {
        Reading reading = Reading.of(SOUND + "UNA:+.? '" + SOUND);

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.messages()).hasSize(2);
    }

    @Test
    void wrong_counts_and_references_are_remarked_where_they_stand() {
        Reading reading = Reading.of(SOUND.replace("UNT+5+1", "UNT+9+2").replace("UNZ+1+R1", "UNZ+4+R2"));

        assertThat(reading.codes()).containsExactly("edi.control-count", "edi.control-reference");
        assertThat(reading.remark("edi.control-count").where().segment())
                .isEqualTo(new Where.Segment(6, "UNT", 1, null));
        assertThat(reading.remark("edi.control-reference").where().segment())
                .isEqualTo(new Where.Segment(6, "UNT", 2, null));
        assertThat(reading.remarks()).hasSize(4);
    }

    @Test
    void separators_nobody_escaped_stay_in_the_text() {
        Reading reading = Reading.of("UNB+UNOA:2+A+B+261124:1205+R1'UNH+1+CUSCAR:D:95B:UN'CNI+1+B1'GID+1+2:CT'"
                + "FTX+AAA+++NUTS + BOLTS'S WASHERS:A:B:C:D:E'MEA+AAE+G+KGM:30'UNT+6+1'UNZ+1+R1'");

        assertThat(reading.codes()).containsExactly("edi.unescaped-separator");
        assertThat(reading.message()
                        .bills()
                        .getFirst()
                        .cargo()
                        .goods()
                        .getFirst()
                        .description())
                .isEqualTo("NUTS + BOLTS'S WASHERS A B C D E");
        assertThat(reading.message()
                        .bills()
                        .getFirst()
                        .cargo()
                        .goods()
                        .getFirst()
                        .grossKg())
                .isEqualByComparingTo("30");
    }

    @Test
    void a_newline_inside_a_text_is_a_blank() {
        Reading reading = Reading.of("UNB+UNOA:2+A+B+261124:1205+R1'UNH+1+CUSCAR:D:95B:UN'CNI+1+B1'GID+1+2:CT'"
                + "FTX+AAA+++FRESH\r\nBANANAS'UNT+5+1'UNZ+1+R1'");

        assertThat(reading.codes()).containsExactly("edi.newline-in-segment");
        assertThat(reading.message()
                        .bills()
                        .getFirst()
                        .cargo()
                        .goods()
                        .getFirst()
                        .description())
                .isEqualTo("FRESH BANANAS");
    }

    @Test
    void a_file_folded_at_column_80_is_put_together_again() {
        String flat = SOUND.replace("\n", "").replace("ZZA", "Z".repeat(60));
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < flat.length(); i += 80) {
            folded.append(flat, i, Math.min(flat.length(), i + 80)).append("\r\n");
        }
        Reading reading = Reading.of(folded.toString());

        assertThat(reading.containers()).isEqualTo(Reading.of(flat).containers());
    }

    @Test
    void a_forgotten_terminator_is_found_at_the_end_of_the_line() {
        Reading reading = Reading.of(SOUND.replace("5++2+5'", "5++2+5"));

        assertThat(reading.codes()).containsExactly("edi.missing-terminator");
        assertThat(reading.containers().getFirst().masses().gross()).isEqualByComparingTo("25840");
    }

    @Test
    void lines_are_segments_where_nothing_else_ends_them() {
        Reading reading = Reading.of(SOUND.replace("'", ""));

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_broken_first_segment_costs_only_itself() {
        Reading reading = Reading.of("B+UNO:2+ZZA'" + SOUND.substring(SOUND.indexOf("UNH"), SOUND.indexOf("UNZ")));

        assertThat(reading.codes()).containsExactly("edi.broken-segment", "edi.no-envelope");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_broken_message_header_still_tells_the_type() {
        Reading reading = Reading.of(SOUND.replace("UNH+", "#NH+"));

        assertThat(reading.codes()).containsExactly("edi.broken-segment", "edi.no-message-header");
        assertThat(reading.message().head().kind().type()).isEqualTo("COARRI");
    }

    @Test
    void line_breaks_written_as_letters_are_blanks() {
        Reading reading = Reading.of(SOUND.replace("COARRI", "COA\\n\\rRRI").replace("V1", "V\\n1"));

        assertThat(reading.codes()).containsExactly("edi.literal-newline");
        assertThat(reading.message().head().kind().type()).isEqualTo("COARRI");
    }

    @Test
    void other_service_characters_are_obeyed_with_and_without_an_advice() {
        String other =
                SOUND.replace("\n", "").replace('+', '|').replace(':', '^').replace('\'', '~');

        assertThat(Reading.of("UNA^|.? ~" + other).containers())
                .isEqualTo(Reading.of(SOUND).containers());
        assertThat(Reading.of(SOUND.replace('+', '|').replace(':', '^')).containers())
                .isEqualTo(Reading.of(SOUND).containers());
    }

    @Test
    void letters_come_through_in_the_set_that_is_named_and_in_the_one_that_is_used() {
        String text =
                "UNB+UNOC:3+A+B+261124:1205+R1'UNH+1+CUSCAR:D:95B:UN'CNI+1+B1'NAD+CZ+++SEÑOR ÑANDÚ'UNT+4+1'UNZ+1+R1'";

        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.ISO_8859_1),
                text.getBytes(StandardCharsets.UTF_8),
                text.replace("UNOC", "UNOA").getBytes(StandardCharsets.ISO_8859_1))) {
            var shipper = Reading.of(bytes, Limits.DEFAULT)
                    .message()
                    .bills()
                    .getFirst()
                    .parties()
                    .shipper();
            assertThat(requireNonNull(shipper).name()).isEqualTo("SEÑOR ÑANDÚ");
        }
        assertThat(Reading.of(text).codes()).containsExactly("edi.charset");
        assertThat(Reading.of(text.getBytes(StandardCharsets.ISO_8859_1), Limits.DEFAULT)
                        .codes())
                .isEmpty();
    }

    @Test
    void masses_and_temperatures_come_in_all_their_units() {
        Reading reading = Reading.of(HEAD + "EQD+CN+ZZQU0000014+45R1+++5'MEA+AAE+G+LBR:1000'MEA+AAE+T+TNE:4,64'"
                + "MEA+AAE+VGM+KGM:25.900,5'TMP+2+0:FAH'SEL+Z1+CU'UNT+9+1'UNZ+1+R1'");

        DeclaredContainer box = reading.containers().getFirst();
        assertThat(box.masses())
                .isEqualTo(new DeclaredContainer.Masses(
                        new BigDecimal("453.592"), new BigDecimal("4640"), new BigDecimal("25900.5"), null));
        assertThat(box.state().temperatureC()).isEqualByComparingTo("-17.8");
        assertThat(box.state().seals()).containsExactly(new Seal("Z1", "CU"));
    }

    @Test
    void names_cut_within_a_word_at_the_end_of_a_full_line_are_put_together() {
        Reading reading = Reading.of("UNB+UNOA:2+A+B+261124:1205+R1'UNH+1+CUSCAR:D:95B:UN'CNI+1+B1'"
                + "NAD+CZ+++EXPORTADORA INVENTADA DE BANANAS DE:L GUAYAS:SOCIEDAD ANONIMA'GID+1+2:CT'MEA+AAE+G+KGM:30'"
                + "SGP+ZZQU0000014+2'MEA+AAE+G+KGM:20'UNT+8+1'UNZ+1+R1'");

        DeclaredBill bill = reading.message().bills().getFirst();
        assertThat(requireNonNull(bill.parties().shipper()).name())
                .isEqualTo("EXPORTADORA INVENTADA DE BANANAS DEL GUAYAS SOCIEDAD ANONIMA");
        assertThat(bill.cargo().goods().getFirst().grossKg())
                .as("the item's mass, not that of its part in one container")
                .isEqualByComparingTo("30");
    }

    @Test
    void a_bay_plan_of_the_old_kind_and_of_the_new_one_say_the_same() {
        String old =
                "UNB+UNOA:1+A+B+261124:1205+R1'UNH+1+BAPLIE:1:911:UN:SMDG15'BGM++P1+9'TDT+20+418N+++ZZCL:172:20+++QZ12:103::STAR'"
                        + "LOC+5+ECGYE:139:6'LOC+61+PABLB:139:6'LOC+147+0110204::5'MEA+WT++KGM:25840'LOC+6+ECGYE:139:6'LOC+12+NLRTM:139:6'"
                        + "RFF+BM:1'EQD+CN+ZZQU0000014+45R1+++5'NAD+CA+ZZCL:172:20'UNT+13+1'UNZ+1+R1'";
        String recent =
                "UNB+UNOA:4+A+B+20261124:1205+R1'UNH+1+BAPLIE:D:13B:UN:SMDG31'BGM+659+P1+9'TDT+20+418N+++ZZCL:LINES:306+++QZ12:103::STAR'"
                        + "LOC+5+ECGYE:139:6'LOC+61+PABLB:139:6'LOC+147+0110204:9711:5'EQD+CN+ZZQU0000014+45R1:6346:5+++5'NAD+CF+ZZCL:LINES:306'"
                        + "MEA+AAE+AET+KGM:25840'LOC+9+ECGYE:139:6'LOC+11+NLRTM:139:6'UNT+12+1'UNZ+1+R1'";

        assertThat(Reading.of(old).remarks()).isEmpty();
        assertThat(Reading.of(recent).remarks()).isEmpty();
        assertThat(Reading.of(recent).containers())
                .isEqualTo(Reading.of(old).containers())
                .hasSize(1);
        assertThat(Reading.of(recent).message().head().transport())
                .isEqualTo(Reading.of(old).message().head().transport());
    }

    @Test
    void empty_may_be_said_in_a_reference_only() {
        Reading reading = Reading.of(HEAD + "EQD+CN+ZZQU0000014+45R1'RFF+EP:VACIO'UNT+5+1'UNZ+1+R1'");

        assertThat(reading.containers().getFirst().box().full()).isFalse();
    }

    @Test
    void what_is_no_message_is_refused_in_words() {
        assertThat(Reading.of("").codes()).containsExactly("message.empty");
        assertThat(Reading.of("Dear colleague, see attached.").codes()).containsExactly("message.unknown-format");
    }

    @Test
    void limits_are_named_and_what_comes_before_them_is_kept() {
        String many = HEAD + BOX.repeat(50) + TAIL;
        byte[] bytes = many.getBytes(StandardCharsets.UTF_8);
        Limits all = Limits.DEFAULT;

        Reading short1 = Reading.of(bytes, new Limits(1000, all.segments(), 100, 1000, 1000, 1000));
        assertThat(short1.codes()).contains("limit.bytes");
        assertThat(short1.containers()).isNotEmpty().hasSizeLessThan(50);

        Reading short2 = Reading.of(bytes, new Limits(all.bytes(), 23, 100, 1000, 1000, 1000));
        assertThat(short2.codes()).contains("limit.segments");
        assertThat(short2.containers()).hasSize(10);

        Reading short3 = Reading.of(bytes, new Limits(all.bytes(), all.segments(), 100, 1000, 7, 1000));
        assertThat(short3.codes()).contains("limit.items");
        assertThat(short3.containers()).hasSizeBetween(7, 8);

        String wide = HEAD + "FTX+AAA" + "+X".repeat(500) + "'" + BOX + "UNT+6+1'UNZ+1+R1'";
        Reading short4 = Reading.of(
                wide.getBytes(StandardCharsets.UTF_8), new Limits(all.bytes(), all.segments(), 100, 1000, 1000, 1000));
        assertThat(short4.codes()).contains("limit.elements");
        assertThat(short4.containers()).hasSize(1);

        String longer = HEAD + "FTX+AAA+++" + "X".repeat(5000) + "'" + BOX + "UNT+6+1'UNZ+1+R1'";
        assertThat(Reading.of(
                                longer.getBytes(StandardCharsets.UTF_8),
                                new Limits(all.bytes(), all.segments(), 100, 1000, 1000, 1000))
                        .codes())
                .contains("limit.segment-bytes");

        String faulty = HEAD + BOX.replace("14+", "15+").repeat(50) + TAIL;
        Reading drowned = Reading.of(
                faulty.getBytes(StandardCharsets.UTF_8), new Limits(all.bytes(), all.segments(), 100, 1000, 1000, 5));
        assertThat(drowned.remarks()).hasSize(6);
        assertThat(drowned.remarks().getLast().code()).isEqualTo("limit.remarks");
    }
}
