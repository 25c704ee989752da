package org.aforo.virtualscanner.concealments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Cavity;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcealmentsTest {

    /** Along the frame of an invented chassis. */
    private static final List<Space> BEAMS =
            List.of(Space.ofAir(1, -0.55, 0.8, 6, 0.2, 0.25), Space.ofAir(1, 0.35, 0.8, 6, 0.2, 0.25));

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void as_many_kilograms_as_asked_are_there(ConcealmentKind kind) {
        for (int seed = 1; seed <= 3; seed++) {
            double kg = usual(kind, seed);
            Hidden hidden = hidden(kind, kg, seed);
            assertThat(hidden.kg()).isCloseTo(kg, Percentage.withPercentage(3));
            assertThat(weighed(hidden)).isCloseTo(kg, Percentage.withPercentage(3));
            assertThat(hidden.objects()).isNotEmpty().allSatisfy(object -> {
                assertThat(object.kind()).isEqualTo("concealment");
                assertThat(object.name()).startsWith("concealment-");
            });
            assertThat(hidden.inventory().packages()).isPositive();
            assertThat(hidden.place()).startsWith(hidden.where().place().english());
        }
    }

    /** From the parts, by what they are made of. */
    private static double weighed(Hidden hidden) {
        List<Part> parts = new ArrayList<>();
        hidden.objects().forEach(object -> parts.addAll(object.parts()));
        return switch (hidden.inventory().contraband()) {
            case COCAINE -> Weighing.kg(parts, "cocaine_HCl");
            case CASH -> Weighing.kg(parts, "banknotes_stack");
            case CIGARETTES -> Weighing.kg(parts, "tobacco");
            case WEAPONS -> parts.stream().mapToDouble(Part::massKg).sum() - caseKg(hidden);
        };
    }

    /** A case is the outer box and its hollow, first in its object. */
    private static double caseKg(Hidden hidden) {
        return hidden.inventory().opened() > 0
                ? 0
                : hidden.objects().stream()
                        .mapToDouble(object -> object.parts().get(0).massKg()
                                + object.parts().get(1).massKg())
                        .sum();
    }

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void nothing_hidden_overlaps_anything_and_no_density_is_negative(ConcealmentKind kind) {
        RandomGenerator random = Stowed.seeded(17);
        Hidden hidden = hidden(kind, usual(kind, 5), 5);
        Points points = new Points(scene(hidden).parts());
        List<Part> parts = new ArrayList<>();
        hidden.objects().forEach(object -> parts.addAll(object.parts()));
        int step = Math.max(1, parts.size() / 600);
        for (int i = 0; i < parts.size(); i += step) {
            for (int j = 0; j < 3; j++) {
                double[] at = Points.within(parts.get(i), random);
                assertThat(points.density(at)).as("%s at %s", parts.get(i), at).isGreaterThan(-1e-9);
                assertThat(points.things(at)).as("%s at %s", parts.get(i), at).isBetween(0, 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void the_same_seed_gives_the_same_and_another_another(ConcealmentKind kind) {
        Hidden once = hidden(kind, usual(kind, 2), 2);
        assertThat(hidden(kind, usual(kind, 2), 2)).isEqualTo(once);
        assertThat(hidden(kind, usual(kind, 2), 3)).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void what_the_container_weighs_more_is_what_the_scene_weighs_more(ConcealmentKind kind) {
        Hidden hidden = hidden(kind, usual(kind, 2), 2);
        double before = scene(before(kind)).objects().stream()
                .mapToDouble(SceneObject::massKg)
                .sum();
        double after = scene(hidden).objects().stream()
                .mapToDouble(SceneObject::addedMassKg)
                .sum();
        assertThat(after - before).isEqualTo(hidden.inventory().addedKg(), Offset.offset(1e-6));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConcealmentKind.class,
            names = {"BRICKS_IN_BOXES_MATCHED", "SUBSTITUTED_PALLET"})
    void boxes_whose_weight_is_kept_weigh_as_before(ConcealmentKind kind) {
        Hidden hidden = hidden(kind, 60, 4);
        Load before = before(kind).load();
        int opened = 0;
        for (int i = 0; i < before.units().size(); i++) {
            CargoUnit unit = hidden.load().units().get(i);
            if (unit.equals(before.units().get(i))) {
                continue;
            }
            SceneObject bricks = hidden.objects().get(indexOf(hidden, unit));
            assertThat(unit.massKg() + bricks.addedMassKg())
                    .isCloseTo(before.units().get(i).massKg(), Percentage.withPercentage(1));
            assertThat(Extents.of(unit.parts()))
                    .isEqualTo(Extents.of(before.units().get(i).parts()));
            opened++;
        }
        assertThat(opened).isEqualTo(hidden.inventory().opened()).isPositive();
        assertThat(hidden.massMatched()).isTrue();
    }

    private static int indexOf(Hidden hidden, CargoUnit unit) {
        for (int i = 0; i < hidden.objects().size(); i++) {
            if (Extents.meet(Extents.of(hidden.objects().get(i).parts()), unit.inside())) {
                return i;
            }
        }
        throw new AssertionError("nothing lies in " + unit.inside());
    }

    @Test
    void boxes_into_which_bricks_were_only_laid_weigh_more() {
        Hidden hidden = hidden(ConcealmentKind.BRICKS_IN_BOXES, 60, 4);
        assertThat(hidden.massMatched()).isFalse();
        assertThat(hidden.inventory().addedKg()).isBetween(30.0, 60.0);
        assertThat(hidden.load())
                .isEqualTo(before(ConcealmentKind.BRICKS_IN_BOXES).load());
    }

    @ParameterizedTest
    @EnumSource(
            value = ConcealmentKind.class,
            names = {
                "UNDER_FLOOR",
                "CORNER_POST",
                "FRONT_WALL",
                "EVAPORATOR",
                "SIDE_INSULATION",
                "T_FLOOR",
                "DOOR_LEAF",
                "ROOF"
            })
    void bricks_in_the_structure_lie_within_one_of_its_hollows(ConcealmentKind kind) {
        Hidden hidden = hidden(kind, usual(kind, 6), 6);
        List<Cavity> cavities = hidden.container().cavities();
        for (SceneObject object : hidden.objects()) {
            Space extent = Extents.of(object.parts());
            assertThat(object.name().endsWith("ceiling")
                            || cavities.stream().anyMatch(cavity -> holds(cavity.space(), extent)))
                    .as(object.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ConcealmentKind.class,
            names = {"BAGS_BEHIND_DOORS", "FALSE_BULKHEAD", "FALSE_FLOOR", "WITHIN_SCRAP", "CIGARETTES", "WEAPONS"})
    void what_is_put_into_the_cargo_room_stays_in_it(ConcealmentKind kind) {
        Hidden hidden = hidden(kind, usual(kind, 6), 6);
        for (SceneObject object : hidden.objects()) {
            assertThat(holds(hidden.container().interior(), Extents.of(object.parts())))
                    .as(object.name())
                    .isTrue();
        }
    }

    private static boolean holds(Space space, Space other) {
        double e = 1e-9;
        return other.x() > space.x() - e
                && other.endX() < space.endX() + e
                && other.y() > space.y() - e
                && other.endY() < space.endY() + e
                && other.z() > space.z() - e
                && other.endZ() < space.endZ() + e;
    }

    @Test
    void what_cannot_be_is_refused_with_a_reason() {
        assertThat(attempt(ConcealmentKind.MACHINERY_BAY, ContainerType.DRY_40, LoadKind.EMPTY, 40))
                .isEqualTo(new Refused("not in a container of type 42G1"));
        assertThat(attempt(ConcealmentKind.DRUM_COMPARTMENTS, ContainerType.DRY_40, LoadKind.TIMBER, 40))
                .isEqualTo(new Refused("not with a load of TIMBER"));
        assertThat(reason(attempt(ConcealmentKind.CORNER_POST, ContainerType.DRY_40, LoadKind.EMPTY, 400)))
                .matches("the hollows in the corner posts hold at most \\d+ kg");
        assertThat(reason(attempt(ConcealmentKind.BAGS_BEHIND_DOORS, ContainerType.DRY_40, LoadKind.COCOA_SACKS, 9000)))
                .matches("the room at the doors takes at most \\d+ kg");
        assertThat(reason(attempt(ConcealmentKind.FALSE_BULKHEAD, ContainerType.DRY_40, LoadKind.BOTTLES, 9000)))
                .matches("a wall nobody misses the room behind hides at most \\d+ kg");
        assertThat(reason(attempt(ConcealmentKind.BRICKS_IN_BOXES, ContainerType.DRY_20, LoadKind.BOTTLES, 11_000)))
                .startsWith("packages of this load take at most ");
        Container container = Stowed.container(ContainerType.DRY_40);
        Load load = Stowed.load(LoadKind.BALSA, container.interior());
        assertThat(Concealments.hide(ConcealmentKind.CHASSIS, container, load, 20, Stowed.seeded(1)))
                .isEqualTo(new Refused("there is no hollow in the chassis"));
        assertThatThrownBy(
                        () -> Concealments.hide(ConcealmentKind.CHASSIS, container, load, Double.NaN, Stowed.seeded(1)))
                .hasMessage("kg is 0.5 to 12,000: NaN");
    }

    private static String reason(Attempt attempt) {
        return ((Refused) attempt).reason();
    }

    @ParameterizedTest
    @EnumSource(ConcealmentKind.class)
    void usual_weights_lie_within_their_bounds_and_spread(ConcealmentKind kind) {
        RandomGenerator random = Stowed.seeded(8);
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < 500; i++) {
            double kg = kind.typicalKg(random);
            least = Math.min(least, kg);
            most = Math.max(most, kg);
        }
        assertThat(least).isGreaterThanOrEqualTo(kind.leastKg());
        assertThat(most).isLessThanOrEqualTo(kind.mostKg()).isGreaterThan(1.5 * least);
    }

    @Test
    void every_kind_has_words_of_its_own_in_both_languages() {
        assertThat(ConcealmentKind.values())
                .extracting(ConcealmentKind::english)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(ConcealmentKind.values())
                .extracting(ConcealmentKind::spanish)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    /** So much that it fits the plain test loads. */
    private static double usual(ConcealmentKind kind, int seed) {
        return Math.min(kind.typicalKg(Stowed.seeded(seed)), kind == ConcealmentKind.BAGS_BEHIND_DOORS ? 500 : 4000);
    }

    private static Hidden hidden(ConcealmentKind kind, double kg, int seed) {
        Attempt attempt = Concealments.hide(kind, before(kind), kg, Stowed.seeded(seed));
        assertThat(attempt).as("%s, %s kg", kind, kg).isInstanceOf(Hidden.class);
        return (Hidden) attempt;
    }

    private static Attempt attempt(ConcealmentKind kind, ContainerType type, LoadKind load, double kg) {
        Container container = Stowed.container(type);
        return Concealments.hide(kind, container, Stowed.load(load, container.interior()), kg, Stowed.seeded(1));
    }

    /** The first container and load the kind fits; a load, if it can be. */
    private static Conveyance before(ConcealmentKind kind) {
        ContainerType type =
                kind.fits(ContainerType.DRY_40_HIGH) ? ContainerType.DRY_40_HIGH : ContainerType.REEFER_40_HIGH;
        Container container = Stowed.container(type);
        for (LoadKind load : LoadKind.values()) {
            if (kind.fits(load)) {
                return new Conveyance(container, Stowed.load(load, container.interior()), BEAMS);
            }
        }
        throw new AssertionError(kind + " fits no load");
    }

    private static Scene scene(Hidden hidden) {
        List<SceneObject> objects = new ArrayList<>(scene(hidden.conveyance()).objects());
        objects.addAll(hidden.objects());
        return new Scene(objects);
    }

    private static Scene scene(Conveyance conveyance) {
        List<SceneObject> objects = new ArrayList<>(conveyance.container().objects());
        objects.addAll(conveyance.load().objects());
        return new Scene(objects);
    }
}
