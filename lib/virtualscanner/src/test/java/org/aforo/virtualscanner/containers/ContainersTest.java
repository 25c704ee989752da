package org.aforo.virtualscanner.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {

    private static final int MOST_PARTS = 1300;

    @ParameterizedTest
    @CsvSource({
        "DRY_20, 2200, 2400",
        "DRY_40, 3600, 3800",
        "DRY_40_HIGH, 3700, 3920",
        "DRY_45_HIGH, 4600, 4900",
        "REEFER_20, 2900, 3200",
        "REEFER_40_HIGH, 4400, 4800",
        "REEFER_45_HIGH, 4900, 5400"
    })
    void a_tare_is_what_makers_paint_on_the_doors_and_differs(ContainerType type, double low, double high) {
        List<Double> tares = IntStream.range(0, 30)
                .mapToObj(seed -> Containers.build(type, 0, 0, new Random(seed)).tareKg())
                .toList();

        assertThat(tares).allSatisfy(tare -> assertThat(tare).isBetween(low, high));
        assertThat(Collections.max(tares) - Collections.min(tares)).isGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void the_same_source_gives_the_same_container(ContainerType type) {
        assertThat(Containers.build(type, 1, 0.9, new Random(5)))
                .isEqualTo(Containers.build(type, 1, 0.9, new Random(5)))
                .isNotEqualTo(Containers.build(type, 1, 0.9, new Random(6)));
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void nothing_stands_in_anothers_place(ContainerType type) {
        Container container = Containers.build(type, 0, 0, new Random(11));
        Density density = new Density(container.objects());
        Random random = new Random(12);
        for (Density.Placed placed : density.parts()) {
            for (int i = 0; i < 6; i++) {
                List<Density.Placed> around = density.around(Density.within(placed.part(), random));
                assertThat(Density.sum(around))
                        .as("density where %s meet", around)
                        .isBetween(-1e-9, Density.densest(around) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void the_cargos_room_is_free_and_a_cavity_holds_what_it_says(ContainerType type) {
        Container container = Containers.build(type, 0, 0, new Random(13));
        Density density = new Density(container.objects());
        Random random = new Random(14);
        for (int i = 0; i < 4000; i++) {
            List<Density.Placed> around = density.around(Density.within(container.interior(), random));
            assertThat(around).as("in the cargo's room").isEmpty();
        }
        for (Cavity cavity : container.cavities()) {
            double content = cavity.space().content() == null
                    ? 0
                    : cavity.space().content().densityGcm3();
            for (int i = 0; i < 40; i++) {
                List<Density.Placed> around = density.around(Density.within(cavity.space(), random));
                assertThat(Density.sum(around)).as("%s: %s", cavity, around).isCloseTo(content, within(1e-9));
            }
        }
    }

    @Test
    void each_sort_of_container_has_its_cavities() {
        assertThat(kinds(ContainerType.DRY_40_HIGH))
                .containsExactlyInAnyOrder(
                        Cavity.Kind.FLOOR, Cavity.Kind.ROOF, Cavity.Kind.CORNER_POST, Cavity.Kind.FRONT_WALL);
        assertThat(kinds(ContainerType.REEFER_40_HIGH)).isEqualTo(EnumSet.allOf(Cavity.Kind.class));
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void a_container_is_a_scene_of_moderate_size_in_its_nominal_box(ContainerType type) {
        Container container = Containers.build(type, 2, 1, new Random(3));
        Scene scene = new Scene(container.objects());

        assertThat(scene.parts().size()).isLessThan(MOST_PARTS);
        Random random = new Random(4);
        for (Density.Placed placed : new Density(container.objects()).parts()) {
            for (int i = 0; i < 4; i++) {
                double[] point = Density.within(placed.part(), random);
                assertThat(point[0]).as(placed.name()).isBetween(1.99, 2 + type.lengthM() + 0.01);
                // Patches and ventilators stand out by some millimetres.
                assertThat(Math.abs(point[1])).as(placed.name()).isLessThan(ContainerType.WIDTH_M / 2 + 0.006);
                assertThat(point[2]).as(placed.name()).isBetween(0.999, 1 + type.heightM() + 0.001);
            }
        }
    }

    private static Set<Cavity.Kind> kinds(ContainerType type) {
        return Containers.build(type, 0, 0, new Random(1)).cavities().stream()
                .map(Cavity::kind)
                .collect(Collectors.toSet());
    }
}
