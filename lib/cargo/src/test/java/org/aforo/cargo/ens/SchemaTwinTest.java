package org.aforo.cargo.ens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.aforo.cargo.Corpus;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Our table of the schema beside the schema itself, which is not part of this repository, on mutated declarations. */
class SchemaTwinTest {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "  A  B ",
            "GB",
            "GBé12",
            "1",
            "01",
            "+1",
            "-0.5",
            "0.1234",
            "12345678901",
            "123456789.012",
            "0000000000012.5000",
            ".5",
            "5.",
            "1e3",
            "200312312359",
            "200313312359",
            "091231",
            "0|1231",
            "2359",
            "AB12",
            "ABCD1234",
            "x".repeat(35),
            "x".repeat(36),
            "x".repeat(17),
            "é".repeat(9),
            "GB" + "1".repeat(16),
            "G\tB\n1",
            "AB C");

    @ParameterizedTest
    @CsvSource({
        "CC315A-v11-2.xsd, ALL_FIELDS, CC315A-schemaValidSample-v11-2.xml",
        "CC315A-v11-2-New.xsd, OPTIONAL_FIELDS, CC315A-schemaValidSample-v11-2.xml",
        "CC313A-v11-2.xsd, ALL_FIELDS, CC313A-schemaValidSample-v11-2.xml",
        "CC313A-v11-2-New.xsd, OPTIONAL_FIELDS, CC313A-schemaValidSample-v11-2.xml"
    })
    void table_and_schema_accept_the_same_declarations(String xsd, EnsEdition edition, String sample)
            throws IOException, SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Corpus.folder("edi/_schemas/ics_store").resolve(xsd).toFile());
        Path file = Corpus.folder("edi/ens_cc315").resolve(sample);
        List<String> lines = List.of(Files.readString(file, UTF_8).split("\n", -1));
        EnsBook book = new EnsBook(edition);
        long seed = Long.getLong("seed", 315);
        Random random = new Random(seed);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++) {
            String text = mutated(lines, random);
            boolean accepted = accepts(schema, text);
            assertThat(ours(book, text))
                    .as("seed %d, trial %d:%n%s", seed, trial, text)
                    .isEqualTo(accepted);
            refused += accepted ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 390);
    }

    private static String mutated(List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        int at = random.nextInt(5, changed.size() - 2);
        switch (random.nextInt(4)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, changed.get(at));
            case 2 -> changed.add(random.nextInt(5, changed.size() - 2), changed.remove(at));
            default -> {
                String text = TEXTS.get(random.nextInt(TEXTS.size()));
                changed.set(at, changed.get(at).replaceFirst(">[^<]*</", ">" + text + "</"));
            }
        }
        return String.join("\n", changed);
    }

    private static boolean accepts(Schema schema, String text) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(text)));
            return true;
        } catch (SAXException refused) {
            return false;
        }
    }

    private static boolean ours(EnsBook book, String text) {
        XmlDocument document = XmlDocument.read(text.getBytes(UTF_8), XmlLimits.DEFAULT);
        XmlElement root = document.root();
        return document.whole() && root != null && book.judge(root).schemaKept();
    }
}
