package org.aforo.cargo.xml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.aforo.cargo.awmds.AwmdsFormat;
import org.aforo.cargo.ens.EnsFormat;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.scanners.ScannerReportFormat;
import org.aforo.cargo.table.TableFormat;
import org.aforo.cargo.table.TableMapping;
import org.junit.jupiter.api.Test;

/**
 * Damaged XML and damaged lists: no exception, no hang, and no silence. {@code -Daforo.fuzz.mutations=10000} for long runs, {@code -Dseed=} to
 * repeat one.
 */
class XmlAndTableFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("aforo.fuzz.mutations", 300);
    private static final long SEED = Long.getLong("seed", 20261124L);
    private static final Duration MOST_EACH = Duration.ofSeconds(10);

    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&lt;",
            "&#0;",
            "&#x110000;",
            "&a;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<!DOCTYPE a [<!ENTITY a 'b'>]>",
            "xmlns=''",
            "\"",
            "'",
            ";",
            ",",
            "\r",
            "\n",
            "\0",
            "\uFEFF",
            "é",
            "-1",
            "1e999",
            "99999999999999999999",
            "9999-99-99",
            " _");

    private record Sample(String name, MessageFormat format, byte[] bytes) {}

    private static List<Sample> samples() throws IOException {
        TableMapping mapping = Objects.requireNonNull(TableMapping.parse("""
                        separator = ;
                        decimal = comma
                        dates = dd/MM/yyyy HH:mm|dd/MM/yyyy
                        column.container.number = Contenedor
                        column.container.grossKg = Peso
                        column.container.at = Ingreso
                        column.container.full = Estado
                        column.bill.number = BL
                        column.goods.description = Goods
                        """).mapping());
        byte[] list = """
                Contenedor;Peso;Ingreso;Estado;BL;Goods
                ZZQU1234568;25,6;24/11/2026 08:05;F;ZZBL0001;"Bananas; ""green""
                and yellow"
                ZZQU1234573;1.012,5;24/11/2026;E;ZZBL0002;Cocoa
                """.getBytes(UTF_8);
        byte[] form = resource("scanners/dataform-v0120.xml");
        return List.of(
                new Sample("ens", new EnsFormat(), resource("ens/invented.xml")),
                new Sample("awmds", new AwmdsFormat(), resource("awmds/valid.xml")),
                new Sample("awmds quirky", new AwmdsFormat(), resource("awmds/quirky.xml")),
                new Sample("awmds degroupage", new AwmdsFormat(), resource("awmds/degroupage.xml")),
                new Sample("smiths", new ScannerReportFormat(), form),
                new Sample(
                        "smiths wide",
                        new ScannerReportFormat(),
                        ("\uFEFF" + new String(form, UTF_8)).getBytes(UTF_16LE)),
                new Sample("p60", new ScannerReportFormat(), resource("scanners/p60-manifest.xml")),
                new Sample("list", new TableFormat(mapping), list));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(XmlAndTableFuzzTest.class.getResourceAsStream("/org/aforo/cargo/" + name))) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void damaged_documents_are_read_or_refused_and_never_throw() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Sample> samples = samples();
        for (Sample sample : samples) {
            for (int trial = 0; trial < MUTATIONS; trial++) {
                byte[] damaged = sample.bytes();
                for (int times = 1 + random.nextInt(4); times > 0; times--) {
                    damaged = damage(damaged, samples, random);
                }
                byte[] bytes = damaged;
                String what = sample.name() + ", trial " + trial + " of seed " + SEED;
                assertTimeoutPreemptively(MOST_EACH, () -> check(sample.format(), bytes, what), what);
            }
        }
    }

    private static void check(MessageFormat format, byte[] bytes, String what) throws IOException {
        CollectedMessages direct = new CollectedMessages();
        format.recognises(Arrays.copyOf(bytes, Math.min(bytes.length, MessageFormat.OPENING_BYTES)), "");
        format.read(new ByteArrayInputStream(bytes), Limits.DEFAULT, direct);
        assertThat(direct.messages().isEmpty() && direct.remarks().isEmpty())
                .as("silence: " + what)
                .isFalse();
        CollectedMessages door = new CollectedMessages();
        Messages.read(new ByteArrayInputStream(bytes), "", Limits.DEFAULT, door);
        assertThat(door.remarks()).extracting(Remark::code).as(what).doesNotContain("message.reader-failed");
    }

    private static byte[] damage(byte[] bytes, List<Sample> samples, RandomGenerator random) {
        if (bytes.length < 2) {
            return samples.getFirst().bytes();
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        byte[] head = Arrays.copyOf(bytes, from);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[from] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 1 -> joined(head, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), rest(bytes, from));
            case 2 -> head;
            case 3 -> joined(head, rest(bytes, to));
            case 4 -> joined(Arrays.copyOf(bytes, to), rest(bytes, from));
            case 5 -> {
                byte[] again = Arrays.copyOfRange(bytes, from, to);
                byte[] many = head;
                for (int i = 0; i < 20; i++) {
                    many = joined(many, again);
                }
                yield joined(many, rest(bytes, to));
            }
            default -> {
                byte[] other = samples.get(random.nextInt(samples.size())).bytes();
                yield joined(head, rest(other, random.nextInt(other.length)));
            }
        };
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        int size = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] whole = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    @Test
    void the_door_finds_out_what_each_sample_is() throws IOException {
        for (Sample sample : samples()) {
            CollectedMessages read = new CollectedMessages();
            Messages.read(new ByteArrayInputStream(sample.bytes()), "", Limits.DEFAULT, read);
            assertThat(read.messages()).as(sample.name()).hasSize(1);
            assertThat(read.messages().getFirst().containers())
                    .as(sample.name())
                    .isNotEmpty();
        }
    }

    @Test
    void growing_entities_and_deep_nesting_are_refused_by_every_reader() throws IOException {
        String laughs = "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>";
        for (Sample sample : samples()) {
            String text = new String(sample.bytes(), UTF_8);
            if (sample.name().equals("list") || sample.name().equals("smiths wide")) {
                continue;
            }
            String body = text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2) : text;
            assertThat(codes(sample.format(), laughs + body)).contains("xml.doctype-refused");
            int end = body.lastIndexOf("</");
            String deep = body.substring(0, end) + "<d>".repeat(50_000);
            assertThat(codes(sample.format(), deep)).contains("limit.depth");
        }
    }

    private static List<String> codes(MessageFormat format, String text) throws IOException {
        CollectedMessages read = new CollectedMessages();
        format.read(new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT, read);
        return read.remarks().stream().map(Remark::code).toList();
    }
}
