package org.aforo.cargo.ens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published cases of the import control system, as many as lie in the corpus; {@code docs/formats/ens.md} reports the shares. */
class EnsConformanceTest {

    @ParameterizedTest
    @CsvSource({"rule_cases, ALL_FIELDS", "rule_cases_new, OPTIONAL_FIELDS"})
    void every_case_raises_the_expected_errors_at_the_expected_elements(String folder, EnsEdition edition)
            throws IOException {
        List<EnsCases.Outcome> outcomes = EnsCases.run(folder, edition);
        assertThat(outcomes).hasSizeGreaterThan(100);
        assertThat(names(outcomes, outcome -> !outcome.codesEqual())).isEmpty();
        assertThat(names(outcomes, outcome -> !outcome.placesEqual())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"schema_cases, ALL_FIELDS", "schema_cases_new, OPTIONAL_FIELDS"})
    void every_case_of_the_schema_is_accepted_or_refused_as_expected(String folder, EnsEdition edition)
            throws IOException {
        List<EnsCases.Outcome> outcomes = EnsCases.run(folder, edition);
        assertThat(outcomes).hasSizeGreaterThan(20);
        assertThat(names(outcomes, outcome -> outcome.valid() != outcome.found().isEmpty()))
                .isEmpty();
        assertThat(outcomes)
                .flatExtracting(EnsCases.Outcome::found)
                .allSatisfy(error -> assertThat(error).startsWith("schema-"));
    }

    private static List<String> names(List<EnsCases.Outcome> outcomes, Predicate<EnsCases.Outcome> wrong) {
        return outcomes.stream()
                .filter(wrong)
                .map(EnsCases.Outcome::toString)
                .limit(20)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"rule_cases, 442", "rule_cases_new, 346"})
    void unasked_the_reader_finds_the_edition_that_fits(String folder, int equal) throws IOException {
        EnsReader reader = new EnsReader();
        List<EnsCases.Outcome> outcomes =
                EnsCases.run(folder, file -> reader.read(file).errors());
        assertThat(outcomes.stream().filter(EnsCases.Outcome::placesEqual)).hasSize(equal);
    }
}
