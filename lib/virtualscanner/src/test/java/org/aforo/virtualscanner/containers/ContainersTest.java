package org.aforo.virtualscanner.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {

    @ParameterizedTest
    @CsvSource({
        "DRY_20, 2000, 2600",
        "DRY_40, 3400, 4000",
        "DRY_40_HIGH, 3500, 4100",
        "DRY_45_HIGH, 4300, 5000",
        "REEFER_20, 2300, 3400",
        "REEFER_40_HIGH, 4100, 4900",
        "REEFER_45_HIGH, 4700, 5300"
    })
    void a_tare_is_near_what_makers_paint_on_the_doors(ContainerType type, double low, double high) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Containers.build(type, 0, 0, new Random(seed)).tareKg()).isBetween(low, high);
        }
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void the_same_source_gives_the_same_container(ContainerType type) {
        assertThat(Containers.build(type, 1, 0.9, new Random(5)))
                .isEqualTo(Containers.build(type, 1, 0.9, new Random(5)))
                .isNotEqualTo(Containers.build(type, 1, 0.9, new Random(6)));
    }
}
