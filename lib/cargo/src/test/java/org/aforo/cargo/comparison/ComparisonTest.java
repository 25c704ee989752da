package org.aforo.cargo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aforo.cargo.comparison.Difference.Kind;
import org.aforo.cargo.comparison.Difference.Said;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Messages;
import org.junit.jupiter.api.Test;

/** Our golden manifest, plan and reports of one invented voyage, as they are and changed. */
class ComparisonTest {

    private static Source source(String name, String text) {
        CollectedMessages collected = new CollectedMessages();
        Messages.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, Limits.DEFAULT, collected);
        return new Source(name, collected.messages());
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden", name));
    }

    private static List<Difference> compared(String changed, String manifestText) throws IOException {
        return Comparison.of(List.of(source("manifest", manifestText), source("other", changed)), Tolerances.DEFAULT);
    }

    private static List<Difference> compared(String changed) throws IOException {
        return compared(changed, golden("cuscar.edi"));
    }

    @Test
    void messages_of_one_voyage_agree() throws IOException {
        assertThat(compared(golden("baplie.edi"))).isEmpty();
    }

    @Test
    void a_container_that_never_came_is_missing_from_all_gate_reports_together() throws IOException {
        List<Difference> differences = Comparison.of(
                List.of(
                        source("manifest", golden("cuscar.edi")),
                        source("gate 1", golden("codeco-in.edi")),
                        source("gate 2", golden("codeco-in.edi"))),
                Tolerances.DEFAULT);

        assertThat(differences)
                .containsExactly(new Difference(
                        Kind.MISSING,
                        "ZZQU0000030",
                        "presence",
                        List.of(new Said("manifest", "present"), new Said("gate 1", null), new Said("gate 2", null))));
    }

    @Test
    void a_container_nobody_declared_is_extra_unless_it_only_passes_through() throws IOException {
        String added = "LOC+147+0100286::5'\nMEA+WT++KGM:4600'\nLOC+9+ECGYE:139:6'\nLOC+11+NLRTM:139:6'\n"
                + "EQD+CN+ZZQU0000056+45R1:102:5++2+4'\nUNT";
        String plan = golden("baplie.edi").replace("UNT", added);

        assertThat(compared(plan)).extracting(Difference::kind).containsExactly(Kind.EXTRA);
        assertThat(compared(plan.replace("4600'\nLOC+9+ECGYE:139:6'\nLOC+11", "4600'\nLOC+9+PECLL:139:6'\nLOC+11")))
                .as("loaded in another port")
                .isEmpty();
    }

    @Test
    void a_container_that_stands_twice_on_a_plan_is_a_duplicate() throws IOException {
        String plan = golden("baplie.edi").replace("ZZQU0000030", "ZZQU0000010");

        assertThat(compared(plan)).extracting(Difference::kind).contains(Kind.DUPLICATE, Kind.MISSING);
    }

    @Test
    void masses_differ_beyond_the_tolerance_only() throws IOException {
        String plan = golden("baplie.edi");

        assertThat(compared(plan.replace("KGM:25840", "KGM:25930"))).isEmpty();
        assertThat(compared(plan.replace("KGM:25840", "KGM:25400")))
                .containsExactly(new Difference(
                        Kind.DIFFERENT,
                        "ZZQU0000010",
                        "grossKg",
                        List.of(new Said("manifest", "25840"), new Said("other", "25400"))));
    }

    @Test
    void a_changed_or_vanished_seal_is_a_difference() throws IOException {
        String gate = golden("codeco-in.edi").replace("ZZQU0000030", "ZZQU0000030");
        String emptyless = golden("cuscar.edi").replaceAll("EQD\\+CN\\+ZZQU0000030(?s:.*?)(?=CNT)", "");

        assertThat(compared(gate, emptyless)).isEmpty();
        assertThat(compared(gate.replace("ZZ0000017", "ZZ0000099"), emptyless))
                .extracting(Difference::field)
                .containsExactly("seals");
        assertThat(compared(gate.replace("SEL+ZZ0000017+SH+1'\n", ""), emptyless))
                .extracting(Difference::field)
                .containsExactly("seals");
    }

    @Test
    void ports_temperature_type_and_fullness_are_compared() throws IOException {
        String plan = golden("baplie.edi")
                .replaceFirst("NLRTM", "BEANR")
                .replace("013:CEL", "-018:CEL")
                .replace("22G1", "42G1")
                .replace("45R1:102:5++2+4", "45R1:102:5++2+5");

        assertThat(compared(plan))
                .extracting(difference -> difference.container() + " " + difference.field())
                .containsExactly(
                        "ZZQU0000010 discharge",
                        "ZZQU0000010 temperatureC",
                        "ZZQU0000025 sizeType",
                        "ZZQU0000030 full");
    }

    @Test
    void another_voyage_is_said_first() throws IOException {
        assertThat(compared(golden("baplie.edi").replace("418N", "419N"))
                        .getFirst()
                        .field())
                .isEqualTo("voyage");
    }
}
