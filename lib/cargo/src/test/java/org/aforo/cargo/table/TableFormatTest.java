package org.aforo.cargo.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Remark;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    static final String MAPPING = """
            name = invented-terminal
            version = 2
            row = container
            separator = ;
            decimal = comma
            dates = dd/MM/yyyy HH:mm|dd/MM/yyyy
            full = LLENO
            empty = VACIO
            column.container.number = Contenedor
            column.container.sizeType = Tipo
            column.container.full = Estado
            column.container.grossKg = Peso (t)
            unit.container.grossKg = t
            column.container.seals = Precinto 1, Precinto 2
            column.container.at = Ingreso
            column.bill.number = BL
            column.shipper.name = Exportador
            column.goods.description = Mercancía
            column.goods.hs = Partida
            fixed.voyage = ZZ026W
            fixed.bill.nature = export
            fixed.loading = ECGYE
            """;

    static final String LIST = """
            Contenedor;Tipo;Estado;Peso (t);Precinto 1;Precinto 2;Ingreso;BL;Exportador;Mercancía;Partida
            ZZQU1234568;45R1;LLENO;25,6;INV000001;INV000002;24/11/2026 08:05;ZZBL0001;Inventado Frutas;"Banano; fresco
            de exportación";0803.90
            ZZQU1234573;22G1;LLENO;1.012,5;;;24/11/2026;ZZBL0002;Inventado Cacao;Cacao;1801.00
            ZZQU1234573;22G1;LLENO;1.012,5;;;24/11/2026;ZZBL0003;Inventado Cacao;Manteca;1804.00
            """;

    @Test
    void a_list_is_read_by_its_mapping() throws IOException {
        CollectedMessages read = read(LIST.getBytes(UTF_8), mapping(MAPPING));
        assertThat(read.remarks()).isEmpty();
        CargoMessage message = read.messages().getFirst();
        assertThat(message.head().kind().type()).isEqualTo("invented-terminal");
        assertThat(message.head().kind().version()).isEqualTo("2");
        assertThat(message.head().transport().voyage()).isEqualTo("ZZ026W");
        DeclaredContainer first = message.containers().getFirst();
        assertThat(first.masses().gross()).isEqualByComparingTo("25600");
        assertThat(first.state().seals()).hasSize(2);
        assertThat(first.box().full()).isTrue();
        assertThat(first.box().movement()).isEqualTo(DeclaredContainer.Movement.EXPORT);
        assertThat(first.passage().at()).isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 5));
        assertThat(message.bills().getFirst().cargo().goods().getFirst().description())
                .isEqualTo("Banano; fresco\nde exportación");
        assertThat(message.bills().getFirst().cargo().goods().getFirst().hs()).isEqualTo("080390");
    }

    @Test
    void a_box_in_two_rows_is_told_once_with_both_bills() throws IOException {
        CargoMessage message =
                read(LIST.getBytes(UTF_8), mapping(MAPPING)).messages().getFirst();
        assertThat(message.bills()).hasSize(3);
        assertThat(message.containers()).hasSize(2);
        DeclaredContainer shared = message.containers().getLast();
        assertThat(shared.passage().references().bills()).containsExactly("ZZBL0002", "ZZBL0003");
        assertThat(shared.masses().gross()).isEqualByComparingTo(new BigDecimal("1012500"));
    }

    @Test
    void wrong_values_are_said_with_line_and_column() throws IOException {
        String wrong = LIST.replace("25,6", "25.6 t")
                .replace("24/11/2026 08:05", "Nov 24")
                .replace("22G1;LLENO;1.012,5;;;24/11/2026;ZZBL0003", "22G1;??;9,9;;;24/11/2026;ZZBL0003")
                .replace("ZZQU1234568", "ZZQU1234567");
        CollectedMessages read = read(wrong.getBytes(UTF_8), mapping(MAPPING));
        assertThat(read.remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder("container.check-digit", "table.number", "table.date", "table.differs");
        Remark number = read.remarks().stream()
                .filter(remark -> remark.code().equals("table.number"))
                .findFirst()
                .orElseThrow();
        assertThat(number.where().line()).isEqualTo(2);
        assertThat(number.where().path()).isEqualTo("Peso (t)");
        assertThat(number.what()).contains("25.6 t");
    }

    @Test
    void lines_inside_quotes_are_counted() throws IOException {
        CollectedMessages read = read(
                LIST.replace("ZZQU1234573;22G1;LLENO", "ZZQU1234573;22G1;HALF").getBytes(UTF_8), mapping(MAPPING));
        assertThat(read.remarks()).extracting(remark -> remark.where().line()).containsExactly(4L);
    }

    @Test
    void the_charset_is_found_out() throws IOException {
        for (byte[] bytes : List.of(
                LIST.getBytes(UTF_8),
                LIST.getBytes(ISO_8859_1),
                ("\uFEFF" + LIST).getBytes(UTF_16LE),
                ("\uFEFF" + LIST).getBytes(UTF_8))) {
            CargoMessage message = read(bytes, mapping(MAPPING)).messages().getFirst();
            assertThat(message.bills().getFirst().cargo().goods()).hasSize(1);
        }
    }

    @Test
    void a_list_without_mapping_is_read_by_its_headings() throws IOException {
        String plain = "Container No.,ISO Code,Gross Weight,Seal\nZZQU1234568,45R1,\"25,600.5\",INV1/INV2\n";
        assertThat(new TableFormat().recognises(plain.getBytes(UTF_8), "list.csv"))
                .isTrue();
        CollectedMessages collected = new CollectedMessages();
        new TableFormat().read(new ByteArrayInputStream(plain.getBytes(UTF_8)), Limits.DEFAULT, collected);
        assertThat(collected.remarks()).extracting(Remark::code).containsExactly("table.guessed");
        DeclaredContainer box = collected.messages().getFirst().containers().getFirst();
        assertThat(box.masses().gross()).isEqualTo(new BigDecimal("25600.5"));
        assertThat(box.state().seals()).hasSize(2);
        assertThat(new TableFormat().recognises("a,b,c\n".getBytes(UTF_8), "x.csv"))
                .isFalse();
    }

    @Test
    void rows_of_goods_are_grouped_by_bill() throws IOException {
        TableMapping goods = mapping("""
                row = goods
                header = no
                column.bill.number = 1
                column.goods.description = 2
                column.goods.grossKg = 3
                """);
        CollectedMessages read = read("B1,Shoes,10\nB1,Shirts,20.5\nB2,,1\n\n".getBytes(UTF_8), goods);
        List<DeclaredBill> bills = read.messages().getFirst().bills();
        assertThat(bills).extracting(bill -> bill.identity().number()).containsExactly("B1", "B2");
        assertThat(bills.getFirst().cargo().goods()).hasSize(2);
        assertThat(read.remarks()).extracting(Remark::code).containsExactly("table.row-without");
    }

    @Test
    void all_faults_of_a_mapping_are_said_at_once() {
        TableMapping.Parsed parsed = TableMapping.parse("""
                row = lorry
                decimal = dot
                charset = klingon
                colour = red
                column.container.weight = W
                column.container.number = N
                unit.container.number = kg
                dates = dd/QQQQQQQQ
                """);
        assertThat(parsed.remarks()).hasSize(7).allMatch(remark -> remark.code().equals("table.mapping"));
        assertThat(TableMapping.parse("version = 1").mapping()).isNull();
    }

    @Test
    void quotes_that_do_not_end_and_wide_rows_have_limits() throws IOException {
        Limits small = new Limits(1 << 20, 100, 5, 20, 100, 100);
        String list = "Container,Type\n\"ZZQU1234568,45R1\n" + "x,".repeat(10) + "\n" + "y".repeat(50) + ",z\n";
        CollectedMessages collected = new CollectedMessages();
        new TableFormat().read(new ByteArrayInputStream(list.getBytes(UTF_8)), small, collected);
        assertThat(collected.remarks())
                .extracting(Remark::code)
                .contains("table.quote", "limit.elements", "limit.text");
        assertThat(collected.messages()).hasSize(1);
    }

    @Test
    void a_table_without_rows_is_said_to_be_empty() throws IOException {
        assertThat(read("".getBytes(UTF_8), mapping(MAPPING)).remarks())
                .extracting(Remark::code)
                .containsExactly("table.empty");
        assertThat(read("Contenedor\n".getBytes(UTF_8), mapping(MAPPING)).remarks())
                .extracting(Remark::code)
                .contains("table.empty", "table.column-missing");
    }

    private static TableMapping mapping(String text) {
        TableMapping.Parsed parsed = TableMapping.parse(text);
        assertThat(parsed.remarks()).isEmpty();
        return Objects.requireNonNull(parsed.mapping());
    }

    private static CollectedMessages read(byte[] bytes, TableMapping mapping) throws IOException {
        CollectedMessages collected = new CollectedMessages();
        new TableFormat(mapping).read(new ByteArrayInputStream(bytes), Limits.DEFAULT, collected);
        return collected;
    }
}
