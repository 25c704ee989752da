package org.aforo.cargo.awmds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.Remark;
import org.junit.jupiter.api.Test;

class AwmdsFormatTest {

    static byte[] sample(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(AwmdsFormatTest.class.getResourceAsStream(name))) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void a_good_manifest_only_says_that_a_box_is_shared() throws IOException {
        CollectedMessages read = read(sample("valid.xml"));
        assertThat(read.remarks()).extracting(Remark::code).containsExactly("awmds.groupage");
    }

    @Test
    void head_bills_and_parties_are_read() throws IOException {
        CargoMessage message = message(read(sample("valid.xml")));
        assertThat(message.head().transport().imo()).isEqualTo("0012345");
        assertThat(message.head().transport().vessel()).isEqualTo("INVENTED STAR");
        assertThat(message.head().issue().reference()).isEqualTo("ZZINV/ZZ026W/2026-11-24");
        assertThat(message.head().ports().departure()).isEqualTo("ECGYE");
        DeclaredBill bill = message.bills().getFirst();
        assertThat(bill.identity().nature()).isEqualTo(DeclaredBill.Nature.EXPORT);
        assertThat(Objects.requireNonNull(bill.parties().shipper()).address())
                .isEqualTo("Calle Inventada 1, Guayaquil");
        assertThat(Objects.requireNonNull(bill.parties().consignee()).taxId()).isEqualTo("ZZ990001");
        assertThat(bill.cargo().goods().getFirst().hs()).isEqualTo("080390");
        assertThat(bill.cargo().grossKg()).isEqualTo(new BigDecimal("21000.5"));
    }

    @Test
    void a_box_in_several_bills_is_told_once_with_the_shares_added() throws IOException {
        CargoMessage message = message(read(sample("valid.xml")));
        assertThat(message.containers())
                .extracting(DeclaredContainer::number)
                .containsExactly("ZZQU1234568", "ZZQU1234573");
        DeclaredContainer shared = message.containers().getLast();
        assertThat(shared.passage().references().bills()).containsExactly("ZZBL0002", "ZZBL0003");
        assertThat(shared.masses().goods()).isEqualTo(new BigDecimal("8000"));
        assertThat(shared.masses().tare()).isEqualTo(new BigDecimal("2200"));
        assertThat(shared.state().seals()).containsExactly(new DeclaredContainer.Seal("INV000002", "CA"));
    }

    @Test
    void tags_are_found_whatever_their_case_and_blanks() throws IOException {
        CollectedMessages read = read(sample("quirky.xml"));
        CargoMessage message = message(read);
        assertThat(message.bills()).hasSize(3);
        assertThat(Objects.requireNonNull(message.bills().getFirst().parties().consignee())
                        .name())
                .isEqualTo("Invented Importers");
        assertThat(read.remarks()).extracting(Remark::code).contains("xml.tag-repaired");
    }

    @Test
    void reefers_are_inferred_from_words_and_from_the_empty_weight() throws IOException {
        CollectedMessages read = read(sample("quirky.xml"));
        assertThat(whats(read, "awmds.reefer-inferred"))
                .containsExactly(
                        "ZZQU1234568 is taken for a reefer: \"FROZEN\" in the description",
                        "ZZQU1234573 is taken for a reefer: 40 feet and 4600 kg when empty");
        assertThat(message(read).containers().getFirst().state().temperatureC()).isEqualTo(new BigDecimal("-18"));
    }

    @Test
    void totals_that_disagree_are_said() throws IOException {
        assertThat(whats(read(sample("quirky.xml")), "awmds.total"))
                .containsExactly(
                        "containers of the bill: 3 declared, 2 found",
                        "bills: 2 declared, 3 found",
                        "packages: 9 declared, 10 found",
                        "kilograms: 100 declared, 22001 found");
    }

    @Test
    void what_is_missing_or_of_the_wrong_type_is_said_with_line_and_path() throws IOException {
        CollectedMessages read = read(sample("quirky.xml"));
        assertThat(whats(read, "awmds.value"))
                .containsExactly("Date_of_departure: no date yyyy-MM-dd: 24/11/2026", "Empty_weight: no number: 2,2 t");
        Remark missing = read.remarks().stream()
                .filter(remark -> remark.code().equals("awmds.missing"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.what()).isEqualTo("Total_number_of_vehicles is mandatory and missing");
        assertThat(missing.where().path()).isEqualTo("/AWMDS[1]/General_segment[1]");
        assertThat(missing.where().line()).isEqualTo(4);
    }

    @Test
    void doubtful_things_are_kept_and_said() throws IOException {
        CollectedMessages read = read(sample("quirky.xml"));
        assertThat(read.remarks())
                .extracting(Remark::code)
                .contains("awmds.nature", "awmds.bill-repeated", "awmds.unknown-tag", "container.check-digit");
        DeclaredContainer paint = message(read).containers().get(1);
        assertThat(paint.state().dangerous())
                .singleElement()
                .satisfies(danger -> assertThat(danger.unNumber()).isEqualTo("1263"));
        assertThat(message(read).containers().getLast().box().full()).isFalse();
    }

    @Test
    void degroupage_adds_house_bills_to_their_master() throws IOException {
        CollectedMessages read = read(sample("degroupage.xml"));
        CargoMessage message = message(read);
        assertThat(message.head().issue().function()).isEqualTo(Function.ADDITION);
        assertThat(message.bills())
                .extracting(bill -> bill.identity().master())
                .containsExactly("ZZBL0002", "ZZBL0002");
        assertThat(message.containers())
                .singleElement()
                .satisfies(box -> assertThat(box.masses().goods()).isEqualTo(new BigDecimal("5000")));
    }

    @Test
    void entities_do_not_grow() throws IOException {
        CollectedMessages read = read(sample("hostile.xml"));
        assertThat(read.messages()).isEmpty();
        assertThat(read.remarks()).extracting(Remark::code).containsExactly("xml.doctype-refused", "awmds.no-manifest");
    }

    @Test
    void the_same_omission_a_thousand_times_is_counted() throws IOException {
        String valid = new String(sample("valid.xml"), UTF_8);
        String bill = valid.substring(valid.indexOf("  <Bol_segment>"), valid.indexOf("</Bol_segment>") + 14);
        String many = valid.replace(
                "</Awmds>", bill.replace("<Ctn_volume>60.5</Ctn_volume>", "").repeat(100) + "</Awmds>");
        CollectedMessages read = read(many.getBytes(UTF_8));
        assertThat(whats(read, "awmds.missing")).hasSize(10);
        assertThat(whats(read, "awmds.more")).containsExactly("90 more times: missing CTN Ctn_volume");
    }

    @Test
    void items_have_a_limit() throws IOException {
        Limits few = new Limits(1 << 20, 10_000, 100, 4096, 2, 1000);
        CollectedMessages collected = new CollectedMessages();
        new AwmdsFormat().read(new ByteArrayInputStream(sample("valid.xml")), few, collected);
        assertThat(message(collected).bills()).hasSize(2);
        assertThat(whats(collected, "limit.items")).hasSize(1);
    }

    private static CollectedMessages read(byte[] bytes) throws IOException {
        assertThat(new AwmdsFormat().recognises(bytes, "")).isTrue();
        CollectedMessages collected = new CollectedMessages();
        new AwmdsFormat().read(new ByteArrayInputStream(bytes), Limits.DEFAULT, collected);
        return collected;
    }

    private static CargoMessage message(CollectedMessages read) {
        return read.messages().getFirst();
    }

    private static List<String> whats(CollectedMessages read, String code) {
        return read.remarks().stream()
                .filter(remark -> remark.code().equals(code))
                .map(Remark::what)
                .toList();
    }
}
