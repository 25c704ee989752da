package org.aforo.cargo.edi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead.Function;
import org.junit.jupiter.api.Test;

/** What our own writers wrote says the same when it is read. */
class RoundTripTest {

    private static final Leg TO_ROTTERDAM = new Leg(null, "ECGYE", "PABLB", "NLRTM", "DEDUI");
    private static final Leg BY_SEA = Leg.of("ECGYE", "NLRTM");
    private static final Danger PAINT = new Danger("3", "1263", "3", BigDecimal.valueOf(23), "PAINT");
    private static final List<Seal> TWO_SEALS = List.of(new Seal("ZZ0000018", "SH"), new Seal("ZZ9000001", "CU"));

    private static Reading golden(String name) throws IOException {
        return Reading.of(Files.readAllBytes(Path.of("src/test/resources/golden", name)), Limits.DEFAULT);
    }

    private static Masses masses(int gross, int tare, int verified) {
        return new Masses(
                BigDecimal.valueOf(gross),
                tare == 0 ? null : BigDecimal.valueOf(tare),
                verified == 0 ? null : BigDecimal.valueOf(verified),
                null);
    }

    @Test
    void a_bay_plan_comes_back() throws IOException {
        Reading reading = golden("baplie.edi");

        assertThat(reading.codes()).containsExactly("container.check-digit");
        assertThat(reading.containers())
                .containsExactly(
                        new DeclaredContainer(
                                "ZZQU0000010",
                                new Box("45R1", true, Movement.EXPORT),
                                masses(25_840, 0, 25_900),
                                new State(List.of(), BigDecimal.valueOf(13), List.of()),
                                new Passage(TO_ROTTERDAM, "0100282", null, null, new References("BKG0001", List.of()))),
                        new DeclaredContainer(
                                "ZZQU0000025",
                                new Box("22G1", true, Movement.EXPORT),
                                masses(9_120, 0, 9_100),
                                new State(List.of(), null, List.of(PAINT)),
                                new Passage(TO_ROTTERDAM, "0110204", null, null, new References("BKG0002", List.of()))),
                        new DeclaredContainer(
                                "ZZQU0000030",
                                new Box("45R1", false, Movement.EXPORT),
                                masses(4_600, 0, 0),
                                State.UNKNOWN,
                                new Passage(
                                        TO_ROTTERDAM, "0100284", null, null, new References("BKG0003", List.of()))));
    }

    @Test
    void a_gate_report_comes_back() throws IOException {
        DeclaredContainer groupage = golden("codeco-in.edi").containers().get(1);

        assertThat(groupage)
                .isEqualTo(new DeclaredContainer(
                        "ZZQU0000025",
                        new Box("22G1", true, Movement.EXPORT),
                        masses(9_120, 2_260, 9_100),
                        new State(TWO_SEALS, null, List.of(new Danger("3", "1263", "3", BigDecimal.valueOf(23), null))),
                        new Passage(
                                BY_SEA,
                                null,
                                LocalDateTime.of(2026, 11, 24, 9, 5),
                                "DZZ-0124",
                                new References("BKG0002", List.of()),
                                "ESTERO")));
        assertThat(golden("codeco-out.edi").containers().get(1).passage().references())
                .isEqualTo(new References(null, List.of("BKG0002")));
    }

    @Test
    void a_vessel_report_comes_back() throws IOException {
        for (String name : List.of("coarri-loaded.edi", "coarri-discharged.edi")) {
            DeclaredContainer bananas = golden(name).containers().getFirst();
            assertThat(bananas.passage())
                    .isEqualTo(new Passage(
                            BY_SEA,
                            "0100282",
                            LocalDateTime.of(2026, 11, 25, 0, 5),
                            null,
                            new References("BKG0001", List.of())));
            assertThat(bananas.state())
                    .isEqualTo(new State(List.of(new Seal("ZZ0000017", "SH")), BigDecimal.valueOf(13), List.of()));
        }
    }

    @Test
    void a_manifest_comes_back() throws IOException {
        Reading reading = golden("cuscar.edi");

        assertThat(reading.message().head().issue().function()).isEqualTo(Function.ORIGINAL);
        assertThat(reading.message().head().transport().voyage()).isEqualTo("418N");
        assertThat(reading.containers()).hasSize(3);
        assertThat(reading.message().bills())
                .extracting(bill -> bill.identity().number())
                .containsExactly("ZZCL0001", "ZZCL0002", "ZZCL0003");
        DeclaredBill paint = reading.message().bills().get(1);
        assertThat(paint.identity().nature()).isEqualTo(DeclaredBill.Nature.EXPORT);
        assertThat(paint.leg()).isEqualTo(TO_ROTTERDAM);
        assertThat(paint.cargo().grossKg()).isEqualByComparingTo("3600");
        assertThat(paint.cargo().goods().getFirst().description()).isEqualTo("PAINT IN TINS: WHAT? + MORE");
        assertThat(paint.cargo().goods().getFirst().dangerous()).hasSize(1);
        assertThat(requireNonNull(paint.parties().notified()).name()).isEqualTo("INVENTED NOTIFY + SONS");
        assertThat(requireNonNull(paint.parties().shipper()).taxId()).isEqualTo("9900000017001");
        assertThat(requireNonNull(paint.parties().shipper()).address())
                .isEqualTo("CALLE INVENTADA 12 Y 'FICTICIA' GUAYAQUIL");
    }
}
