package org.aforo.virtualscanner.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void steps_come_in_the_order_they_are_said() {
        Placement turnedThenMoved = Placement.at(1, 0, 0).turnedZ(90).moved(0, 0, 2);

        assertThat(List.of(turnedThenMoved.x(), turnedThenMoved.y(), turnedThenMoved.z()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void a_shear_keeps_the_volume_and_a_stretch_changes_it() {
        Part slanted = Part.of(
                new Solid.Box(0.07, 0.002, 2.5),
                Placement.NOWHERE.shearedYAlongX(0.5).stretched(2, 1, 1),
                Fill.of("steel", 7.85));

        assertThat(slanted.massKg()).isCloseTo(2 * 0.07 * 0.002 * 2.5 * 7850, within(1e-9));
    }

    @Test
    void what_lies_in_another_part_of_the_object_counts_once() {
        Fill steel = Fill.of("steel", 7.85);
        SceneObject pipe = new SceneObject(
                "pipe",
                "load",
                List.of(
                        Part.of(new Solid.Cylinder(0.05, 1), Placement.NOWHERE, steel),
                        Part.hollow(new Solid.Cylinder(0.04, 1), Placement.NOWHERE, steel)));
        Part brick =
                Part.intruding(new Solid.Box(0.1, 0.01, 0.01), Placement.NOWHERE, Fill.of("cocaine_HCl", 1.15), steel);

        assertThat(pipe.massKg()).isCloseTo(Math.PI * (0.0025 - 0.0016) * 7850, within(1e-9));
        assertThat(brick.massKg()).isCloseTo(1e-5 * 1150, within(1e-9));
        assertThat(brick.addedMassKg()).isCloseTo(1e-5 * (1150 - 7850), within(1e-9));
    }

    @Test
    void a_placement_that_flattens_is_refused() {
        assertThatThrownBy(() -> Placement.NOWHERE.stretched(1, 0, 1)).hasMessageContaining("not flatten");
    }
}
