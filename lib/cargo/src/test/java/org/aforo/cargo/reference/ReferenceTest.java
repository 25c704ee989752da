package org.aforo.cargo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.reference.ReferenceTable.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private static ReferenceReading read(ReferenceKind kind, String csv) {
        return ReferenceCsv.read(kind, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tables_are_read_by_their_titles_with_quotes_and_newlines() {
        assertThat(read(ReferenceKind.UNLOCODE, "locode,country,name\nECGYE,EC,Guayaquil\n")
                        .names())
                .isEqualTo(Map.of("ECGYE", "Guayaquil"));
        assertThat(read(
                                ReferenceKind.HS,
                                "\uFEFFsection,hscode,description\nI,080390,\"Bananas, \"\"other\"\"\nfresh\"\n")
                        .names())
                .isEqualTo(Map.of("080390", "Bananas, \"other\"\nfresh"));
        assertThat(read(ReferenceKind.SIZE_TYPE, "ISO Size Type Or Type Group,Description\n45R1,REEFER\n")
                        .names())
                .containsKey("45R1");
        assertThat(read(ReferenceKind.IMDG, "IMO Class Code,IMO Class Name\n1.1A,Explosives\n3,Liquids\n")
                        .names())
                .containsKeys("1.1A", "3");
    }

    @Test
    void the_publishers_own_file_of_places_has_no_titles() {
        String row =
                ",\"EC\",\"GYE\",\"Guayaquil\",\"Guayaquil\",\"G\",\"1--45---\",\"AI\",\"0307\",,\"0212S 07954W\",\n";

        assertThat(read(ReferenceKind.UNLOCODE, row).names()).isEqualTo(Map.of("ECGYE", "Guayaquil"));
    }

    @Test
    void what_is_no_table_is_refused_and_what_is_no_code_is_remarked() {
        assertThat(read(ReferenceKind.HS, "a,b\n1,2\n").refused()).isTrue();
        assertThat(read(ReferenceKind.HS, "").refused()).isTrue();
        ReferenceReading partly = read(ReferenceKind.UNLOCODE, "code,name\nECGYE,Guayaquil\nnowhere,X\n");
        assertThat(partly.names()).hasSize(1);
        assertThat(partly.remarks()).extracting(Remark::code).containsExactly("reference.code");
        assertThat(partly.remarks().getFirst().where().line()).isEqualTo(3L);
    }

    @Test
    void a_stored_table_comes_back_with_its_edition_and_the_last_one_counts() throws IOException {
        ReferenceFolder folder = new ReferenceFolder(data);
        assertThat(folder.current(ReferenceKind.HS)).isEmpty();
        for (String version : new String[] {"2017", "2022"}) {
            byte[] csv = ("code,name\n0803,Bananas of " + version + "\n").getBytes(StandardCharsets.UTF_8);
            folder.store(
                    new Edition(
                            ReferenceKind.HS,
                            version,
                            LocalDate.of(2022, 1, 1),
                            "C:\\codes\\hs.csv",
                            ReferenceFolder.sha256(csv)),
                    csv);
        }

        ReferenceTable table = folder.current(ReferenceKind.HS).orElseThrow();
        assertThat(table.name("0803")).contains("Bananas of 2022");
        assertThat(table.edition().version()).isEqualTo("2022");
        assertThat(table.edition().source()).isEqualTo("C:\\codes\\hs.csv");
        assertThat(data.resolve("reference/hs/2017.csv")).exists();
    }

    @Test
    void a_version_that_is_kept_is_not_replaced_by_another_table() throws IOException {
        ReferenceFolder folder = new ReferenceFolder(data);
        byte[] one = "code,name\n0803,Bananas\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "code,name\n0804,Dates\n".getBytes(StandardCharsets.UTF_8);
        folder.store(new Edition(ReferenceKind.HS, "1", null, "a", ReferenceFolder.sha256(one)), one);
        folder.store(new Edition(ReferenceKind.HS, "1", null, "a", ReferenceFolder.sha256(one)), one);

        assertThatThrownBy(() -> folder.store(
                        new Edition(ReferenceKind.HS, "1", null, "b", ReferenceFolder.sha256(other)), other))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.current(ReferenceKind.HS).orElseThrow().knows("0803")).isTrue();
    }

    @Test
    void codes_a_loaded_table_does_not_know_are_remarked() {
        CollectedMessages collected = new CollectedMessages();
        ReferenceTable places = new ReferenceTable(
                new Edition(ReferenceKind.UNLOCODE, "1", null, "ours", "0"), Map.of("ECGYE", "Guayaquil"));
        String text = "UNB+UNOA:2+A+B+261124:1205+R1'UNH+1+COARRI:D:95B:UN'BGM+46+V1+9'EQD+CN+ZZQU0000014+40HC+++5'"
                + "LOC+9+ECGYE'LOC+11+XXXXX'UNT+6+1'UNZ+1+R1'";
        Messages.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "",
                Limits.DEFAULT,
                new CheckedCodes(collected, Map.of(ReferenceKind.UNLOCODE, places)));

        assertThat(collected.remarks())
                .extracting(Remark::code)
                .containsExactly("reference.unlocode", "reference.size-type");
    }

    @Test
    void what_ships_speaks_two_languages() {
        assertThat(ShippedTables.imdgClasses(Locale.ENGLISH)).hasSize(25).containsEntry("3", "Flammable liquids");
        assertThat(ShippedTables.hsChapters(Locale.forLanguageTag("es")))
                .hasSize(96)
                .containsEntry("08", "Frutas y frutos secos");
    }
}
