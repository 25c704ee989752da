package org.aforo.cargo.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real files of others, against what {@code independent_count.py} counted in them. */
class CorpusVerdictsTest {

    @TestFactory
    Stream<DynamicTest> every_file_of_the_corpus_says_what_an_independent_count_says() throws IOException {
        String configured = System.getenv("AFORO_CORPUS");
        Path corpus = Path.of(configured == null ? "../../../shared/samples" : configured)
                .resolve("edi");
        Assumptions.assumeTrue(Files.isDirectory(corpus), () -> "no corpus at " + corpus + "; set AFORO_CORPUS");
        return verdicts()
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> {
                    Path file = corpus.resolve(cells[0]);
                    Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no file " + file);
                    assertThat(found(cells[0], Files.readAllBytes(file))).isEqualTo(String.join("\t", cells));
                }));
    }

    private static Stream<String[]> verdicts() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CorpusVerdictsTest.class.getResourceAsStream("edi-verdicts.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        }
    }

    private static String found(String name, byte[] bytes) {
        Reading reading = Reading.of(bytes, Limits.DEFAULT);
        int bills = reading.messages().stream()
                .mapToInt(message -> message.bills().size())
                .sum();
        BigDecimal kg =
                reading.containers().stream().map(CorpusVerdictsTest::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
        return String.join(
                "\t",
                name,
                String.valueOf(reading.messages().size()),
                String.valueOf(bills),
                String.valueOf(reading.containers().size()),
                kg.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
                ports(reading, Leg::loading),
                ports(reading, Leg::discharge),
                reading.codes().isEmpty() ? "-" : String.join(",", reading.codes()));
    }

    private static BigDecimal kg(DeclaredContainer container) {
        BigDecimal gross = container.masses().gross();
        BigDecimal goods = container.masses().goods();
        return gross != null ? gross : goods != null ? goods : BigDecimal.ZERO;
    }

    private static String ports(Reading reading, Function<Leg, @Nullable String> which) {
        TreeSet<String> ports = reading.messages().stream()
                .flatMap(message -> Stream.concat(
                        message.bills().stream().map(bill -> bill.leg()),
                        message.containers().stream()
                                .map(container -> container.passage().leg())))
                .map(which)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return ports.isEmpty() ? "-" : String.join(",", ports);
    }
}
