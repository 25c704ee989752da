package org.aforo.cargo.ens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.aforo.cargo.Corpus;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;

/** The published cases: a message and the errors it must raise. */
final class EnsCases {

    private EnsCases() {}

    /**
     * @param name of the file
     * @param valid whether no error is expected
     * @param expected code and path of each error, sorted; without meaning for cases of the schema, which only say that there is one
     * @param found what we say, sorted
     */
    record Outcome(String name, boolean valid, List<String> expected, List<String> found) {

        boolean codesEqual() {
            return codes(expected).equals(codes(found));
        }

        boolean placesEqual() {
            return expected.equals(found);
        }

        private static List<String> codes(List<String> errors) {
            return errors.stream()
                    .map(error -> error.substring(0, error.indexOf(' ')))
                    .sorted()
                    .toList();
        }
    }

    static List<Outcome> run(String folder, EnsEdition edition) throws IOException {
        EnsReader reader = new EnsReader();
        return run(folder, bytes -> reader.read(bytes, edition).errors());
    }

    static List<Outcome> run(String folder, Function<byte[], List<EnsError>> reader) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : Corpus.files("edi/ens_rules/" + folder, ".xml")) {
            String name = file.getFileName().toString();
            Path control = file.resolveSibling(name.substring(0, name.length() - ".xml".length()) + ".ctl");
            XmlElement expectation = root(control);
            List<String> found = reader.apply(Files.readAllBytes(file)).stream()
                    .map(error -> error.code() + " " + error.path())
                    .sorted()
                    .toList();
            outcomes.add(new Outcome(name, expectation.all("Error").isEmpty(), expected(expectation), found));
        }
        return outcomes;
    }

    private static List<String> expected(XmlElement control) {
        return control.all("Error").stream()
                .map(error -> error.value("Number") + " " + error.value("Location"))
                .sorted()
                .toList();
    }

    private static XmlElement root(Path file) throws IOException {
        return Objects.requireNonNull(
                XmlDocument.read(Files.readAllBytes(file), XmlLimits.DEFAULT).root());
    }
}
