package org.aforo.cargo;

import static org.aforo.cargo.Examples.EMPTY;
import static org.aforo.cargo.Examples.ENVELOPE;
import static org.aforo.cargo.Examples.GROUPAGE;
import static org.aforo.cargo.Examples.LATIN;
import static org.aforo.cargo.Examples.NOON;
import static org.aforo.cargo.Examples.REEFER;
import static org.aforo.cargo.Examples.TO_ROTTERDAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aforo.cargo.Coarri.Handling;
import org.aforo.cargo.Coarri.VesselMove;
import org.aforo.cargo.Coarri.VesselReport;
import org.aforo.cargo.Codeco.GateMove;
import org.aforo.cargo.Codeco.GateReport;
import org.aforo.cargo.Codeco.Passage;
import org.aforo.cargo.Codeco.Place;
import org.aforo.cargo.Cuscar.Manifest;
import org.aforo.cargo.StowedContainer.Reference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void a_manifest_reads_as_drawn() {
        Golden.assertSame(manifest(ENVELOPE), "cuscar.edi");
    }

    @Test
    void a_bay_plan_reads_as_drawn() {
        Golden.assertSame(bayPlan(ENVELOPE), "baplie.edi");
    }

    @Test
    void gate_reports_read_as_drawn() {
        Golden.assertSame(gate(Codeco.Direction.GATE_IN), "codeco-in.edi");
        Golden.assertSame(gate(Codeco.Direction.GATE_OUT), "codeco-out.edi");
    }

    @Test
    void an_order_not_to_load_and_its_release_read_as_drawn() {
        Golden.assertSame(order("42", new Cohaor.Action.Hold()), "cohaor-hold.edi");
        Golden.assertSame(order("43", new Cohaor.Action.Release()), "cohaor-release.edi");
        Golden.assertSame(order("44", new Cohaor.Action.Sealed("ZZ7700001")), "cohaor-sealed.edi");
    }

    private static byte[] order(String number, Cohaor.Action action) {
        return Cohaor.write(ENVELOPE, new Cohaor.Order(number, action, "ZZQU0000010", "401N", NOON));
    }

    @Test
    void vessel_reports_read_as_drawn() {
        Golden.assertSame(vessel(Coarri.Direction.LOADED), "coarri-loaded.edi");
        Golden.assertSame(vessel(Coarri.Direction.DISCHARGED), "coarri-discharged.edi");
    }

    @Test
    void every_message_opens_and_closes_clean_for_another_reader() throws Exception {
        for (byte[] message : all()) {
            assertThat(faults(message, null)).as(text(message)).isEmpty();
        }
    }

    @Test
    void a_wrong_count_is_a_fault_for_the_other_reader() throws Exception {
        String text = text(bayPlan(ENVELOPE));
        String lying = text.replaceFirst("UNT\\+\\d+", "UNT+7");
        assertThat(faults(lying.getBytes(StandardCharsets.ISO_8859_1), null)).isNotEmpty();
    }

    @Test
    void a_bay_plan_obeys_the_schema_of_its_directory() throws Exception {
        String corpus = System.getenv("AFORO_CORPUS");
        Path schemaFile = Path.of(corpus == null ? "../../../shared/samples" : corpus)
                .resolve("edi/_schemas/staedi__BAPLIE-d95b.xml");
        Assumptions.assumeTrue(Files.isRegularFile(schemaFile), () -> "no corpus at " + schemaFile);
        Schema schema = SchemaFactory.newFactory().createSchema(Files.newInputStream(schemaFile));
        assertThat(faults(bayPlan(ENVELOPE), schema)).isEmpty();
        assertThat(faults(bayPlan(LATIN), schema)).isEmpty();
    }

    @Test
    void segments_stand_in_the_order_of_directory_D95B() {
        assertOrder(
                manifest(ENVELOPE),
                "UNB UNH BGM (DTM )+(NAD )+(TDT (LOC )+(DTM )+)(GIS )(EQD (MEA )*(SEL )*(TMP )?)+(CNT )+"
                        + "(CNI RFF (CNT )+(LOC )+GIS (NAD )+(GID (FTX )(MEA )(SGP )*(DGS )*(PCI )?(CST )?)+)+UNT UNZ ");
        assertOrder(
                gate(Codeco.Direction.GATE_IN),
                "UNB UNH BGM TDT (RFF )(NAD )+(EQD (RFF )+(DTM )+(LOC )+(MEA )+(TMP )?(SEL )*(DGS )*(TDT ))+CNT UNT UNZ ");
        assertOrder(
                vessel(Coarri.Direction.LOADED),
                "UNB UNH BGM TDT (RFF )(DTM )+(NAD )+(EQD (RFF )+(DTM )+(LOC )+(MEA )+(TMP )?(SEL )*(DGS )*)+CNT UNT UNZ ");
        assertOrder(
                bayPlan(ENVELOPE),
                "UNB UNH BGM DTM TDT (LOC )+(DTM )+RFF (LOC (MEA )+(TMP )?(LOC )+RFF EQD NAD (DGS FTX )*)+UNT UNZ ");
    }

    @Test
    void separators_in_texts_are_released_and_accents_fit_the_character_set() {
        assertThat(text(manifest(ENVELOPE)))
                .contains("CALLE INVENTADA 12 Y ?'FICTICIA?'")
                .contains("PAINT IN TINS?: WHAT?? ?+ MORE")
                .contains("FRUTAS INVENTADAS SENOR NANDU S.A.");
        assertThat(text(manifest(LATIN))).contains("Frutas Inventadas Señor Ñandú S.A.");
        assertThat(CharacterSet.UNOC.fit("Łódź 港 €")).isEqualTo(".ódz . .");
        assertThat(CharacterSet.UNOA.fit("Ría {x}")).isEqualTo("RIA .X.");
    }

    @Test
    void one_container_in_two_bills_stands_once_with_its_box_and_in_each_bill_with_its_goods() {
        String manifest = text(manifest(ENVELOPE));
        assertThat(count(manifest, "EQD\\+CN\\+ZZQU0000025")).isEqualTo(1);
        assertThat(count(manifest, "SGP\\+ZZQU0000025")).isEqualTo(2);
    }

    @Test
    void temperatures_have_three_digits_and_a_minus() {
        assertThat(BoxSegments.degrees(13)).isEqualTo("013");
        assertThat(BoxSegments.degrees(-18)).isEqualTo("-018");
        assertThat(BoxSegments.degrees(0)).isEqualTo("000");
    }

    @Test
    void long_texts_are_broken_at_blanks_and_never_lost_within_their_lines() {
        assertThat(BoxSegments.lines("ONE TWO THREE", 8, 3)).containsExactly("ONE TWO", "THREE", "");
        assertThat(BoxSegments.lines("ONE TWO THREE", 7, 3))
                .as("a full line says that a word was cut")
                .containsExactly("ONE", "TWO", "THREE");
        assertThat(BoxSegments.lines("ABCDEFGHIJ", 4, 3)).containsExactly("ABCD", "EFGH", "IJ");
    }

    private static List<byte[]> all() {
        return List.of(
                manifest(ENVELOPE),
                manifest(LATIN),
                bayPlan(ENVELOPE),
                bayPlan(LATIN),
                gate(Codeco.Direction.GATE_IN),
                gate(Codeco.Direction.GATE_OUT),
                vessel(Coarri.Direction.LOADED),
                vessel(Coarri.Direction.DISCHARGED));
    }

    private static byte[] manifest(Envelope envelope) {
        return Cuscar.write(
                envelope,
                new Manifest("MAN-418N-ZZCL", "ZZCL", Bill.Nature.EXPORT, Examples.voyage(), Examples.cargo()));
    }

    private static byte[] bayPlan(Envelope envelope) {
        return Baplie.write(
                envelope,
                "BAY-418N",
                Examples.voyage(),
                List.of(
                        stowed("0100282", REEFER, Examples.bananas(), "BKG0001"),
                        stowed("0110204", GROUPAGE, Examples.groupage(), "BKG0002"),
                        stowed("0100284", EMPTY, Examples.empty(), "BKG0003")));
    }

    private static StowedContainer stowed(String slot, Equipment box, BoxState state, String booking) {
        return new StowedContainer(Slot.parse(slot), box, state, TO_ROTTERDAM, new Reference("ZZCL", booking));
    }

    private static byte[] gate(Codeco.Direction direction) {
        return Codeco.write(
                ENVELOPE,
                Examples.voyage(),
                new GateReport(
                        "GATE-1",
                        direction,
                        new Place("ECGYE", "ESTERO"),
                        "ZZCL",
                        List.of(
                                new GateMove(REEFER, Examples.bananas(), TO_ROTTERDAM, passage("BKG0001", "DZZ-0123")),
                                new GateMove(
                                        GROUPAGE, Examples.groupage(), TO_ROTTERDAM, passage("BKG0002", "DZZ-0124")))));
    }

    private static Passage passage(String booking, String plate) {
        return new Passage(NOON.minusHours(3), booking, plate);
    }

    private static byte[] vessel(Coarri.Direction direction) {
        return Coarri.write(
                ENVELOPE,
                Examples.voyage(),
                new VesselReport(
                        "VESSEL-1",
                        direction,
                        "ZZCL",
                        List.of(
                                new VesselMove(
                                        REEFER, Examples.bananas(), TO_ROTTERDAM, handling("0100282", "BKG0001")),
                                new VesselMove(
                                        GROUPAGE, Examples.groupage(), TO_ROTTERDAM, handling("0110204", "BKG0002")))));
    }

    private static Handling handling(String slot, String booking) {
        return new Handling(NOON.plusHours(12), Slot.parse(slot), booking);
    }

    private static void assertOrder(byte[] message, String grammar) {
        StringBuilder tags = new StringBuilder();
        Matcher matcher = Pattern.compile("(?:^|')\\s*([A-Z]{3})(?=\\+)").matcher(text(message));
        while (matcher.find()) {
            tags.append(matcher.group(1)).append(' ');
        }
        assertThat(tags.toString()).matches(grammar);
    }

    private static int count(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    /** What StAEDI finds wrong; with a schema also about elements and usage. */
    private static List<String> faults(byte[] message, @org.jspecify.annotations.Nullable Schema schema)
            throws Exception {
        List<String> faults = new ArrayList<>();
        EDIStreamEvent last = EDIStreamEvent.START_INTERCHANGE;
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(message), "ISO-8859-1")) {
            while (reader.hasNext()) {
                last = reader.next();
                if (last == EDIStreamEvent.START_TRANSACTION && schema != null) {
                    reader.setTransactionSchema(schema);
                }
                if (last == EDIStreamEvent.SEGMENT_ERROR
                        || last == EDIStreamEvent.ELEMENT_DATA_ERROR
                        || last == EDIStreamEvent.ELEMENT_OCCURRENCE_ERROR) {
                    faults.add(reader.getErrorType() + " " + reader.getReferenceCode() + " at "
                            + reader.getLocation().getSegmentPosition() + ": "
                            + (last == EDIStreamEvent.SEGMENT_ERROR ? "" : reader.getText()));
                }
            }
        }
        if (last != EDIStreamEvent.END_INTERCHANGE) {
            faults.add("ended with " + last);
        }
        return faults;
    }
}
