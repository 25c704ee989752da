package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StackTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    @Test
    void blocks_neither_overlap_nor_leave_their_space() {
        RandomGenerator random = Stowed.seeded(1);
        for (int trial = 0; trial < 60; trial++) {
            Fill fruit = trial % 2 == 0 ? null : Fill.of("banana", 0.37);
            Space space = new Space(
                    1, -1, 2, 0.2 + random.nextDouble(), 0.2 + random.nextDouble(), 0.1 + random.nextDouble(), fruit);
            Batch batch = Batch.cocaine(Mould.BRICK, 1 + 90 * random.nextDouble(), random);
            Stack stack = Stack.any(space, batch, batch.count(), random);
            int count = Math.min(batch.count(), stack.capacity(batch));
            if (count == 0) {
                continue;
            }
            List<Part> parts = stack.blocks(batch, 0, count, random);
            Space extent = Extents.of(parts);
            assertThat(extent.x()).isGreaterThanOrEqualTo(space.x() - 1e-9);
            assertThat(extent.y()).isGreaterThanOrEqualTo(space.y() - 1e-9);
            assertThat(extent.z()).isGreaterThanOrEqualTo(space.z() - 1e-9);
            assertThat(extent.endX()).isLessThanOrEqualTo(space.endX() + 1e-9);
            assertThat(extent.endY()).isLessThanOrEqualTo(space.endY() + 1e-9);
            assertThat(extent.endZ()).isLessThanOrEqualTo(space.endZ() + 1e-9);
            assertNoneOverlap(parts, fruit == null ? 1 : 0, random);
        }
    }

    /** Bricks in fruit replace it: one thing more and one less. */
    private static void assertNoneOverlap(List<Part> parts, int things, RandomGenerator random) {
        Points points = new Points(parts);
        for (Part part : parts) {
            for (int i = 0; i < 4; i++) {
                double[] at = Points.within(part, random);
                assertThat(points.things(at)).isEqualTo(things);
            }
        }
    }

    @Test
    void a_batch_weighs_exactly_what_was_asked_and_no_two_blocks_are_alike() {
        Batch batch = Batch.cocaine(Mould.BRICK, 37.3, Stowed.seeded(2));
        double kg = 0;
        for (int i = 0; i < batch.count(); i++) {
            kg += batch.massKg(i);
            assertThat(batch.massKg(i)).isBetween(0.9, 1.15);
            assertThat(batch.outerThicknessM(i)).isBetween(0.028, batch.thicknessM() + 1e-12);
        }
        assertThat(batch.count()).isEqualTo(37);
        assertThat(kg).isEqualTo(37.3, ROUNDING);
        assertThat(batch.massKg(0)).isNotEqualTo(batch.massKg(1));
    }

    @Test
    void the_parts_of_a_stack_weigh_what_the_batch_says() {
        RandomGenerator random = Stowed.seeded(3);
        Batch batch = Batch.cocaine(Mould.BRICK, 20, random);
        List<Part> parts = new Stack(Space.ofAir(0, 0, 0, 0.6, 0.6, 0.6), 2).blocks(batch, 0, 20, random);
        double gross = 0;
        for (int i = 0; i < 20; i++) {
            gross += batch.grossKg(i);
        }
        assertThat(parts.stream().mapToDouble(Part::massKg).sum()).isEqualTo(gross, ROUNDING);
        assertThat(Weighing.kg(parts, "cocaine_HCl")).isEqualTo(20, ROUNDING);
    }

    @Test
    void more_blocks_than_fit_are_refused() {
        RandomGenerator random = Stowed.seeded(4);
        Batch batch = Batch.cocaine(Mould.BRICK, 20, random);
        Stack stack = new Stack(Space.ofAir(0, 0, 0, 0.21, 0.15, 0.1), 2);
        assertThat(stack.capacity(batch)).isEqualTo(2);
        assertThatThrownBy(() -> stack.blocks(batch, 0, 3, random)).hasMessage("3 blocks do not fit, 2 do");
    }

    @Test
    void blocks_pressed_to_measure_fit_the_hollow_they_were_measured_for() {
        RandomGenerator random = Stowed.seeded(5);
        for (Space hollow : List.of(
                Space.ofAir(0, 0, 0, 0.086, 0.029, 2.6),
                Space.ofAir(0, 0, 0, 0.04, 0.066, 2.3),
                Space.ofAir(0, 0, 0, 0.9, 2.1, 0.035),
                Space.ofAir(0, 0, 0, 0.196, 2.298, 0.106))) {
            Mould mould = Mould.tailored(hollow);
            Batch batch = Batch.tailored(mould, 10 * mould.massKg(), random);
            int capacity = Stack.fullest(hollow, batch).capacity(batch);
            assertThat(capacity * mould.massKg() / (1000 * hollow.volumeM3()))
                    .as("kg per litre of %s", hollow)
                    .isGreaterThan(0.3);
        }
    }
}
