package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonsTest {

    @ParameterizedTest
    @EnumSource(Posture.class)
    void a_person_weighs_and_measures_what_grown_people_do(Posture posture) {
        for (int seed = 1; seed <= 12; seed++) {
            Occupant occupant = place(posture, LoadKind.EMPTY, seed);
            assertThat(occupant.kg()).isBetween(55.0, 90.0);
            assertThat(occupant.heightM()).isBetween(1.5, 1.9);
            Space extent = Extents.of(occupant.person().parts());
            double longest = Math.max(extent.lengthX(), extent.lengthY());
            if (posture == Posture.LYING) {
                assertThat(longest / occupant.heightM()).isBetween(0.97, 1.06);
                assertThat(extent.lengthZ()).isBetween(0.2, 0.35);
            } else {
                assertThat(extent.lengthZ() / occupant.heightM()).isBetween(0.5, 0.6);
                assertThat(longest).isLessThan(1.0);
            }
            assertThat(occupant.person().kind()).isEqualTo("person");
            assertThat(occupant.person().name()).isEqualTo("person");
        }
    }

    @ParameterizedTest
    @EnumSource(Posture.class)
    void limbs_and_trunk_hardly_overlap(Posture posture) {
        RandomGenerator random = Stowed.seeded(1);
        for (double girthKg : new double[] {56, 70, 88}) {
            List<Part> parts = Body.of(posture, 1.72, girthKg);
            Points points = new Points(parts);
            int twice = 0;
            int all = 0;
            Space extent = Extents.of(parts);
            for (int i = 0; i < 60_000; i++) {
                double[] at = {
                    extent.x() + random.nextDouble() * extent.lengthX(),
                    extent.y() + random.nextDouble() * extent.lengthY(),
                    extent.z() + random.nextDouble() * extent.lengthZ()
                };
                int things = points.things(at);
                assertThat(things).isNotNegative();
                all += things > 0 ? 1 : 0;
                twice += things > 1 ? 1 : 0;
            }
            assertThat(all).isGreaterThan(5000);
            assertThat((double) twice / all).as("%s kg", girthKg).isLessThan(0.03);
        }
    }

    @ParameterizedTest
    @EnumSource(Posture.class)
    void a_person_is_in_free_room_or_in_a_void_and_never_within_the_cargo(Posture posture) {
        int voids = 0;
        for (int seed = 1; seed <= 12; seed++) {
            Occupant occupant = place(posture, LoadKind.FURNITURE, seed);
            List<Part> parts = new ArrayList<>(occupant.conveyance().cargo());
            parts.addAll(occupant.person().parts());
            Points points = new Points(parts);
            Points alone = new Points(occupant.person().parts());
            for (Part part : occupant.person().parts()) {
                double[] at = Points.within(part, Stowed.seeded(seed));
                assertThat(points.things(at)).isEqualTo(alone.things(at));
            }
            Space interior = occupant.conveyance().container().interior();
            Space extent = Extents.of(occupant.person().parts());
            assertThat(extent.z()).isGreaterThanOrEqualTo(interior.z() - 1e-9);
            assertThat(extent.endZ()).isLessThanOrEqualTo(interior.endZ() + 1e-9);
            assertThat(extent.x()).isGreaterThanOrEqualTo(interior.x() - 1e-9);
            voids += occupant.conveyance().load().units().size()
                            < full().load().units().size()
                    ? 1
                    : 0;
        }
        assertThat(voids).isBetween(1, 12);
    }

    @ParameterizedTest
    @EnumSource(Posture.class)
    void the_same_seed_gives_the_same_person(Posture posture) {
        assertThat(place(posture, LoadKind.FURNITURE, 3)).isEqualTo(place(posture, LoadKind.FURNITURE, 3));
        assertThat(place(posture, LoadKind.FURNITURE, 3)).isNotEqualTo(place(posture, LoadKind.FURNITURE, 4));
    }

    @ParameterizedTest
    @EnumSource(Posture.class)
    void nobody_fits_a_room_full_of_one_piece(Posture posture) {
        Container container = Stowed.container(ContainerType.DRY_20);
        Load solid = new Load(
                LoadKind.TIMBER,
                List.of(),
                List.of(),
                List.of(container.interior().filled(Fill.of("wood_cellulose", 0.6))));
        Optional<Occupant> nobody = Persons.place(posture, Conveyance.of(container, solid), Stowed.seeded(1));
        assertThat(nobody).isEmpty();
    }

    private static Occupant place(Posture posture, LoadKind load, int seed) {
        Container container = Stowed.container(ContainerType.DRY_40_HIGH);
        return Persons.place(
                        posture, Conveyance.of(container, Stowed.load(load, container.interior())), Stowed.seeded(seed))
                .orElseThrow();
    }

    private static Conveyance full() {
        Container container = Stowed.container(ContainerType.DRY_40_HIGH);
        return Conveyance.of(container, Stowed.load(LoadKind.FURNITURE, container.interior()));
    }
}
