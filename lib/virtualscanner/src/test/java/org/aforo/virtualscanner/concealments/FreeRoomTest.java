package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FreeRoomTest {

    private static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);
    private static final Space REGION = Space.ofAir(-1, -1, 0, 3, 2, 2);

    @Test
    void what_it_calls_free_is_free_among_solids_of_all_kinds() {
        RandomGenerator random = Stowed.seeded(1);
        for (int trial = 0; trial < 20; trial++) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                parts.add(anything(i, random));
            }
            FreeRoom room = FreeRoom.among(REGION, parts, 0.05);
            Optional<Space> found = room.standing(0.22, 0.31, 0.27, here -> random.nextDouble());
            if (found.isEmpty()) {
                continue;
            }
            Part box = found.get().filled(STEEL);
            List<Part> all = new ArrayList<>(parts);
            all.add(box);
            Points points = new Points(all);
            for (int i = 0; i < 400; i++) {
                assertThat(points.things(Points.within(box, random))).isEqualTo(1);
            }
            for (Part part : parts) {
                for (int i = 0; i < 30; i++) {
                    double[] at = Points.within(part, random);
                    assertThat(inside(found.get(), at)).isFalse();
                }
            }
        }
    }

    private static boolean inside(Space space, double[] at) {
        return at[0] > space.x()
                && at[0] < space.endX()
                && at[1] > space.y()
                && at[1] < space.endY()
                && at[2] > space.z()
                && at[2] < space.endZ();
    }

    private static Part anything(int i, RandomGenerator random) {
        double size = 0.1 + 0.25 * random.nextDouble();
        Solid solid = switch (i % 4) {
            case 0 -> new Solid.Box(size, size / 2, size * 2);
            case 1 -> new Solid.Cylinder(size / 2, 2 * size);
            case 2 -> new Solid.Ellipsoid(size, size / 3, size / 2);
            default ->
                new Solid.Extrusion(
                        List.of(
                                new Solid.Corner(0, 0),
                                new Solid.Corner(size, 0),
                                new Solid.Corner(size / 3, size / 3),
                                new Solid.Corner(0, size)),
                        size);
        };
        Placement askew = Placement.NOWHERE
                .stretched(1, 1 + random.nextDouble(), 1)
                .turnedX(360 * random.nextDouble())
                .turnedZ(360 * random.nextDouble())
                .moved(-1 + 3 * random.nextDouble(), -1 + 2 * random.nextDouble(), 2 * random.nextDouble());
        return Part.of(solid, askew, STEEL);
    }

    @Test
    void a_box_comes_to_stand_on_what_is_below_it() {
        Part block = Part.box(-1, -1, 0, 3, 2, 0.5, STEEL);
        FreeRoom room = FreeRoom.among(REGION, List.of(block), 0.05);
        assertThat(room.standing(0.4, 0.4, 0.4, Space::x))
                .hasValueSatisfying(here -> assertThat(here.z()).isEqualTo(0.5));
        room.mark(Space.ofAir(-1, -1, 0.5, 3, 2, 1.2));
        assertThat(room.standing(0.4, 0.4, 0.4, Space::x)).isEmpty();
        assertThat(room.bottom(0, 0, 0.4, 0.4).orElseThrow()).isCloseTo(1.7, ROUNDING);
    }

    @Test
    void the_cheapest_place_is_taken() {
        FreeRoom room = FreeRoom.among(REGION, List.of(), 0.05);
        assertThat(room.standing(0.4, 0.4, 0.4, here -> -here.x()))
                .hasValueSatisfying(here -> assertThat(here.endX()).isCloseTo(2.0, ROUNDING));
    }
}
