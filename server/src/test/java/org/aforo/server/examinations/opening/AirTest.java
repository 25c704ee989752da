package org.aforo.server.examinations.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.aforo.server.platform.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AirTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "may", textBlock = """
            {"placard":false,"safe":true}                                                                       | examinations.air-unmeasured
            {"placard":false,"safe":false}                                                                      | may
            {"placard":false,"safe":true,"co2Ppm":600}                                                          | examinations.air-unmeasured
            {"placard":false,"safe":true,"oxygenPercent":20.9}                                                  | may
            {"placard":false,"safe":true,"oxygenPercent":18}                                                    | examinations.air-harms
            {"placard":true,"safe":true,"oxygenPercent":20.9}                                                   | examinations.air-unmeasured
            {"placard":true,"safe":true,"oxygenPercent":20.9,"phosphinePpm":0.1}                                | may
            {"placard":true,"safe":true,"oxygenPercent":20.9,"gases":{"methyl-bromide":2}}                      | may
            {"placard":true,"safe":true,"oxygenPercent":20.9,"gases":{"methyl-bromide":21}}                     | examinations.air-harms
            {"placard":false,"safe":true,"oxygenPercent":20.9,"gases":{"carbon-monoxide":60}}                   | examinations.air-harms
            {"placard":true,"safe":true,"oxygenPercent":20.9,"gases":{"carbon-monoxide":6}}                     | examinations.air-unmeasured
            {"placard":true,"safe":true,"oxygenPercent":20.9,"unmeasured":"no tube left"}                       | examinations.fact
            {"placard":true,"safe":true,"oxygenPercent":20.9,"unmeasured":"aired for 24 h","second":"A. Officer"} | may
            {"placard":false,"safe":true,"oxygenPercent":20.9,"gases":{"helium":2}}                             | examinations.fact
            """)
    void air_is_called_safe_only_where_it_was_measured(String said, @org.jspecify.annotations.Nullable String refused) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FactReader.read("air", JSON.readTree(said)));
        assertThat(problem == null ? null : problem.code()).isEqualTo(refused);
    }

    @org.junit.jupiter.api.Test
    void air_kept_before_gases_had_names_is_read_as_it_was() {
        Fact.Air air = JSON.readValue("""
                {"placard":true,"oxygenPercent":20.9,"co2Ppm":null,"phosphinePpm":null,"safe":true,"signs":[]}
                """, Fact.Air.class);
        assertThat(air.gases()).isEmpty();
        assertThat(air.unmeasured()).isNull();
    }
}
