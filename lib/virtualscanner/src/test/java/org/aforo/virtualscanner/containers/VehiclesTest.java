package org.aforo.virtualscanner.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VehiclesTest {

    @ParameterizedTest
    @CsvSource({
        "ROAD_TRUCK, DRY_20, 7300, 9000",
        "ROAD_TRUCK, DRY_40_HIGH, 8000, 9900",
        "YARD_TRUCK, DRY_20, 7000, 8500",
        "YARD_TRUCK, REEFER_45_HIGH, 8500, 10000"
    })
    void a_truck_weighs_what_trucks_weigh(VehicleKind kind, ContainerType type, double low, double high) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Vehicles.build(kind, type, new Random(seed)).massKg()).isBetween(low, high);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROAD_TRUCK, DRY_20",
        "ROAD_TRUCK, DRY_40_HIGH",
        "ROAD_TRUCK, REEFER_45_HIGH",
        "YARD_TRUCK, REEFER_20",
        "YARD_TRUCK, DRY_40"
    })
    void a_container_on_its_vehicle_touches_nothing_of_it(VehicleKind kind, ContainerType type) {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            Vehicle vehicle = Vehicles.build(kind, type, random);
            List<SceneObject> all = new ArrayList<>(vehicle.objects());
            all.addAll(Containers.build(type, vehicle.doorX(), vehicle.deckZ(), random)
                    .objects());
            Density density = new Density(new Scene(all).objects());
            for (Density.Placed placed : density.parts()) {
                for (int i = 0; i < 3; i++) {
                    List<Density.Placed> around = density.around(Density.within(placed.part(), random));
                    assertThat(Density.sum(around))
                            .as("density where %s meet", around)
                            .isBetween(-1e-9, Density.densest(around) + 1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ContainerType.class)
    void the_cab_is_ahead_of_the_container_and_the_chassis_has_room_to_hide_in(ContainerType type) {
        Random random = new Random(8);
        for (VehicleKind kind : List.of(VehicleKind.ROAD_TRUCK, VehicleKind.YARD_TRUCK)) {
            Vehicle vehicle = Vehicles.build(kind, type, random);
            Density density = new Density(vehicle.objects());

            assertThat(Objects.requireNonNull(vehicle.cab()).fromX()).isGreaterThan(vehicle.doorX() + type.lengthM());
            assertThat(vehicle.hollows()).isNotEmpty();
            for (Space hollow : vehicle.hollows()) {
                for (int i = 0; i < 30; i++) {
                    assertThat(density.around(Density.within(hollow, random))).isEmpty();
                }
            }
        }
    }

    @Test
    void wheels_stand_on_the_road() {
        Vehicle vehicle = Vehicles.build(VehicleKind.ROAD_TRUCK, ContainerType.DRY_40, new Random(2));
        List<Part> tyres = vehicle.objects().stream()
                .flatMap(object -> object.parts().stream())
                .filter(part -> part.fill() != null
                        && part.fill().material().equals("rubber_tyre")
                        && Math.abs(part.placement().zy()) > 0.5)
                .toList();

        assertThat(tyres)
                .hasSizeGreaterThanOrEqualTo(18)
                .allSatisfy(tyre -> assertThat(tyre.placement().z() - ((Solid.Cylinder) tyre.solid()).radius())
                        .isZero());
    }

    @Test
    void the_same_source_gives_the_same_vehicle_and_trucks_differ() {
        Vehicle one = Vehicles.build(VehicleKind.ROAD_TRUCK, ContainerType.DRY_40, new Random(1));

        assertThat(one)
                .isEqualTo(Vehicles.build(VehicleKind.ROAD_TRUCK, ContainerType.DRY_40, new Random(1)))
                .isNotEqualTo(Vehicles.build(VehicleKind.ROAD_TRUCK, ContainerType.DRY_40, new Random(2)));
    }

    @Test
    void without_a_vehicle_the_container_stands_on_the_ground() {
        Vehicle none = Vehicles.build(VehicleKind.NONE, ContainerType.DRY_40, new Random(1));

        assertThat(none.objects()).isEmpty();
        assertThat(none.deckZ()).isZero();
        assertThat(none.cab()).isNull();
    }
}
