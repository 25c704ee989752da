package org.aforo.cargo.edi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredBill.PackedContainer;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.junit.jupiter.api.Test;

/** An invented American manifest, sound and broken. */
class X12Test {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*ZZCL           *ZZ*ZZCUSTOMS      *261124*1205*U*00401*000000001*0*P*>~\n";
    private static final String SET = "GS*SO*ZZCL*ZZCUSTOMS*20261124*1205*1*X*004010~\nST*309*0001~\n"
            + "M10*ZZCL*O*PA*0012340*INVENTED STAR*418N*M1*1~\nP4*5201*261201~\nLX*1~\n"
            + "M11*ZZCL0001*33199*1080*CTN*21200*K*60*X*00*GUAYAQUIL~\n"
            + "N1*SH*FRUTAS INVENTADAS~\nN3*CALLE INVENTADA 12~\nN4*GUAYAQUIL***EC~\nN1*CN*INVENTED FRUIT~\n"
            + "VID*4B*ZZQU*0000014*ZZ17*****45R1*L~\n"
            + "N10*1080*" + "FRESH CAVENDISH BANANAS IN CARTONS OF 18 KG N" + "*BRAND*J*080390**K*21200~\n"
            + "N10**ET WEIGHT~\nH1*1845*9~\nSE*14*0001~\nGE*1*1~\n";
    private static final String IEA = "IEA*1*000000001~\n";

    @Test
    void a_manifest_says_bills_goods_and_containers() {
        Reading reading = Reading.of(ISA + SET + IEA);

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.message().head().transport().vessel()).isEqualTo("INVENTED STAR");
        assertThat(reading.message().head().transport().imo()).isEqualTo("0012340");
        DeclaredBill bill = reading.message().bills().getFirst();
        assertThat(bill.identity().number()).isEqualTo("ZZCL0001");
        assertThat(requireNonNull(bill.parties().shipper()).country()).isEqualTo("EC");
        assertThat(bill.cargo().goods().getFirst().description())
                .as("a word cut at the end of a full line is one word")
                .isEqualTo("FRESH CAVENDISH BANANAS IN CARTONS OF 18 KG NET WEIGHT");
        assertThat(bill.cargo().goods().getFirst().hs()).isEqualTo("080390");
        assertThat(bill.cargo().containers().getFirst())
                .isEqualTo(new PackedContainer("ZZQU0000014", java.math.BigDecimal.valueOf(1080)));
        DeclaredContainer box = reading.containers().getFirst();
        assertThat(box.checkDigitValid()).isTrue();
        assertThat(box.box().full()).isTrue();
        assertThat(box.state().seals()).containsExactly(new Seal("ZZ17", null));
        assertThat(box.masses().goods()).isEqualByComparingTo("21200");
        assertThat(box.state().dangerous().getFirst().unNumber()).isEqualTo("1845");
    }

    @Test
    void an_envelope_with_blanks_trimmed_away_is_counted_instead_of_measured() {
        Reading reading = Reading.of(ISA.replaceAll(" +", " ") + SET + IEA);

        assertThat(reading.codes()).contains("edi.isa-padding");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_set_without_envelope_is_read() {
        Reading reading = Reading.of(SET.substring(SET.indexOf("ST*"), SET.indexOf("GE*")));

        assertThat(reading.codes()).contains("edi.no-envelope");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void a_set_cut_off_is_read_to_the_cut() {
        Reading reading = Reading.of(ISA + SET.substring(0, SET.indexOf("H1*") + 5));

        assertThat(reading.codes()).containsExactly("edi.missing-trailer", "edi.truncated");
        assertThat(reading.containers()).hasSize(1);
    }

    @Test
    void lines_may_be_segments() {
        Reading reading = Reading.of((ISA + SET + IEA).replace("~\n", "\r\n"));

        assertThat(reading.containers()).hasSize(1);
        assertThat(reading.remarks()).isEmpty();
    }
}
