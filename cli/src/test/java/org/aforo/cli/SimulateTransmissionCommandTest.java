package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SimulateTransmissionCommandTest {

    private record Outcome(int exit, String out, String err) {}

    private static Outcome run(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Aforo.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("simulate", "transmission"));
        all.addAll(List.of(arguments.split(" ", -1)));
        return new Outcome(commandLine.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private static JsonNode json(String arguments) {
        Outcome outcome = run("--json " + arguments);
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().strip().lines()).hasSize(1);
        return new ObjectMapper().readTree(outcome.out());
    }

    private static double transmission(String arguments) {
        return json(arguments).get("transmission").asDouble();
    }

    /** Reference values computed from full Geant4 spectra: 100 mm of iron, 50 mm of lead, 1 m of water. */
    @ParameterizedTest
    @CsvSource({
        "6, Fe, 78.6, 0.0394341, 0.2", "9, Fe, 78.6, 0.0561481, 0.2", "9, lead, 56.75, 0.0668089, 0.2",
        "9, Pb, 56.75, 0.0668089, 0.2", "9, water, 100, 0.0315867, 0.2", "4, Fe, 78.6, 0.0236044, 2"
    })
    void it_says_the_transmission_of_the_reference(
            String mev, String material, String areal, double expected, double percent) {
        JsonNode document = json("--energy-mev " + mev + " --material " + material + " --areal-g-cm2 " + areal);
        assertThat(document.get("transmission").asDouble()).isCloseTo(expected, Percentage.withPercentage(percent));
        assertThat(document.get("alpha").asDouble())
                .isCloseTo(-Math.log(document.get("transmission").asDouble()), within(1e-12));
    }

    @Test
    void json_is_one_document_that_repeats_what_was_asked() {
        JsonNode document = json(
                "--energy-mev 6 --material Fe --areal-g-cm2 7.86 --material water --areal-g-cm2 40 --fan-degrees 10 --scatter");
        assertThat(document.propertyNames())
                .containsExactly("energyMeV", "fanDegrees", "scatter", "layers", "transmission", "alpha");
        assertThat(document.get("energyMeV").asDouble()).isEqualTo(6);
        assertThat(document.get("fanDegrees").asDouble()).isEqualTo(10);
        assertThat(document.get("scatter").asBoolean()).isTrue();
        assertThat(document.get("layers").size()).isEqualTo(2);
        assertThat(document.get("layers").get(1).get("material").asString()).isEqualTo("water");
        assertThat(document.get("layers").get(1).get("arealGcm2").asDouble()).isEqualTo(40);
    }

    @Test
    void angle_scatter_and_layers_each_change_it_in_the_right_direction() {
        String iron = "--energy-mev 9 --material Fe --areal-g-cm2 78.74";
        double axis = transmission(iron);
        assertThat(transmission(iron + " --fan-degrees 26.45")).isCloseTo(0.043678, Percentage.withPercentage(0.3));
        assertThat(transmission(iron + " --fan-degrees -26.45")).isCloseTo(0.043678, Percentage.withPercentage(0.3));
        assertThat(transmission(iron + " --scatter") / axis).isBetween(1.015, 1.03);
        assertThat(transmission(iron + " --material C --areal-g-cm2 20")).isLessThan(axis);
        assertThat(transmission("--energy-mev 9 --material Fe --areal-g-cm2 0")).isEqualTo(1);
    }

    @Test
    void people_read_it_in_english_and_spanish() {
        String asked = "--energy-mev 6 --material Fe --areal-g-cm2 78.6 --lang ";
        assertThat(run(asked + "en").out()).contains("transmission  0.0394", "alpha         3.2331", "narrow");
        assertThat(run(asked + "es").out()).contains("transmisión", "estrecho");
    }

    @Test
    void an_unknown_material_is_refused_with_those_that_come_near() {
        Outcome outcome = run("--energy-mev 6 --material stel --areal-g-cm2 10");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("\"stel\"", "near are: ", "Fe");
        assertThat(run("--energy-mev 6 --material steel --areal-g-cm2 10").err())
                .contains("near are: steel_carbon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--energy-mev 3 --material Fe --areal-g-cm2 10",
                "--energy-mev 6 --material Fe --areal-g-cm2 -1",
                "--energy-mev 6 --material Fe --areal-g-cm2 NaN",
                "--energy-mev 6 --material Fe --areal-g-cm2 ten",
                "--energy-mev 6 --material Fe",
                "--energy-mev 6",
                "--material Fe --areal-g-cm2 10",
                "--energy-mev 6 --material Fe --areal-g-cm2 10 --fan-degrees 75"
            })
    void nonsense_is_a_usage_error_that_prints_no_document(String arguments) {
        Outcome outcome = run("--json " + arguments);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotBlank();
    }
}
