package org.aforo.virtualscanner.loads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LoadsTest {

    /** Inside of a long high box, dry and refrigerated, and of a short one, metres. */
    private static final Space DRY_40 = Space.ofAir(0.1, -1.175, 1.3, 12.03, 2.35, 2.70);

    private static final Space REEFER_40 = Space.ofAir(0.1, -1.145, 1.3, 11.58, 2.29, 2.55);
    private static final Space DRY_20 = Space.ofAir(-3, -1.175, 0.2, 5.9, 2.35, 2.39);
    private static final Space REEFER_20 = Space.ofAir(-3, -1.145, 0.2, 5.45, 2.29, 2.27);

    private static final int SEEDS = 20;
    private static final double HAIR_M = 1e-9;

    /** A whole scan shall have some 6,000; bottles and cans take more. */
    private static final int MOST_PARTS = 10_500;

    /** Least and most a long container of the kind holds. */
    private record Range(int fewest, int most, double lightestKg, double heaviestKg) {}

    private static final Map<LoadKind, Range> LONG = new EnumMap<>(LoadKind.class);

    static {
        LONG.put(LoadKind.BANANAS_PALLETISED, new Range(500, 1080, 10_000, 25_500));
        LONG.put(LoadKind.BANANAS_FLOOR_STOWED, new Range(550, 1150, 10_000, 24_000));
        LONG.put(LoadKind.SHRIMP, new Range(550, 2000, 12_000, 29_000));
        LONG.put(LoadKind.COCOA_SACKS, new Range(140, 430, 9_000, 26_500));
        LONG.put(LoadKind.COFFEE_SACKS, new Range(120, 430, 8_000, 26_500));
        LONG.put(LoadKind.FLOWERS, new Range(300, 900, 4_500, 13_000));
        LONG.put(LoadKind.CANNED_FISH, new Range(450, 2400, 10_500, 26_500));
        LONG.put(LoadKind.TIMBER, new Range(6, 700, 12_000, 26_500));
        LONG.put(LoadKind.BALSA, new Range(80, 450, 4_000, 12_000));
        LONG.put(LoadKind.TILES, new Range(350, 1500, 11_000, 26_500));
        LONG.put(LoadKind.MACHINERY, new Range(2, 20, 1_500, 24_000));
        LONG.put(LoadKind.CAR_AND_MOTORCYCLES, new Range(1, 30, 850, 4_500));
        LONG.put(LoadKind.SCRAP, new Range(40, 4500, 5_000, 26_500));
        LONG.put(LoadKind.DRUMS, new Range(40, 160, 9_000, 26_500));
        LONG.put(LoadKind.BOTTLES, new Range(450, 2000, 8_500, 26_500));
        LONG.put(LoadKind.FURNITURE, new Range(8, 400, 600, 22_000));
        LONG.put(LoadKind.GROUPAGE, new Range(60, 1300, 2_500, 26_500));
        LONG.put(LoadKind.EMPTY, new Range(0, 0, 0, 150));
    }

    private static Space longRoom(LoadKind kind) {
        return kind.refrigerated() ? REEFER_40 : DRY_40;
    }

    private static Space shortRoom(LoadKind kind) {
        return kind.refrigerated() ? REEFER_20 : DRY_20;
    }

    private static Load load(LoadKind kind, Space room, long seed) {
        return Loads.build(kind, room, new SplittableRandom(seed));
    }

    private static List<Part> parts(Load load) {
        return load.objects().stream()
                .flatMap(object -> object.parts().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void packages_mass_and_declaration_are_what_the_kind_is_known_for(LoadKind kind) {
        Range range = Objects.requireNonNull(LONG.get(kind));
        for (int seed = 0; seed < SEEDS; seed++) {
            Load load = load(kind, longRoom(kind), seed);
            double grossKg = load.grossKg();

            assertThat(load.units()).as("units, seed %d", seed).hasSizeBetween(range.fewest(), range.most());
            assertThat(grossKg).as("kg, seed %d", seed).isBetween(range.lightestKg(), range.heaviestKg());
            assertThat(parts(load)).as("parts, seed %d", seed).hasSizeLessThan(MOST_PARTS);
            if (kind != LoadKind.EMPTY) {
                assertThat(declaredKg(load)).as("declared, seed %d", seed).isCloseTo(grossKg, within(0.01 * grossKg));
            }
        }
    }

    private static double declaredKg(Load load) {
        return load.goods().stream().mapToDouble(Load.Goods::grossKg).sum();
    }

    @ParameterizedTest
    @EnumSource
    void a_short_container_is_not_overloaded(LoadKind kind) {
        for (int seed = 0; seed < 8; seed++) {
            assertThat(load(kind, shortRoom(kind), seed).grossKg())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(21_700);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_stands_within_the_room(LoadKind kind) {
        for (int seed = 0; seed < 10; seed++) {
            Space room = seed % 4 == 3 ? shortRoom(kind) : longRoom(kind);

            assertThat(parts(load(kind, room, seed)).stream().filter(part -> !stands(part, room)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static boolean stands(Part part, Space room) {
        Probe probe = new Probe(part);
        return probe.low[0] > room.x() - HAIR_M
                && probe.high[0] < room.endX() + HAIR_M
                && probe.low[1] > room.y() - HAIR_M
                && probe.high[1] < room.endY() + HAIR_M
                && probe.low[2] > room.z() - HAIR_M
                && probe.high[2] < room.endZ() + HAIR_M;
    }

    @ParameterizedTest
    @EnumSource
    void at_no_point_are_two_contents_at_once(LoadKind kind) {
        for (int seed = 0; seed < 3; seed++) {
            Space room = seed == 2 ? shortRoom(kind) : longRoom(kind);
            Load load = load(kind, room, seed);
            Contents contents = new Contents(parts(load));

            assertThat(contents.conflicts(5_000, seed)).as("seed %d", seed).isEmpty();
        }
    }

    /** Exact where sampling is not: what stands on its own in these loads is an upright box. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "BANANAS_PALLETISED",
                "BANANAS_FLOOR_STOWED",
                "SHRIMP",
                "FLOWERS",
                "CANNED_FISH",
                "BALSA",
                "TILES",
                "BOTTLES"
            })
    void boxes_stand_clear_of_each_other(LoadKind kind) {
        for (int seed = 0; seed < 12; seed++) {
            List<Probe> boxes = parts(load(kind, longRoom(kind), seed)).stream()
                    .filter(part -> part.replaces() == null)
                    .map(Probe::new)
                    .sorted(Comparator.comparingDouble(probe -> probe.low[0]))
                    .toList();
            for (int i = 0; i < boxes.size(); i++) {
                Probe box = boxes.get(i);
                for (int j = i + 1; j < boxes.size() && boxes.get(j).low[0] < box.high[0] - HAIR_M; j++) {
                    assertThat(box.meets(boxes.get(j), HAIR_M))
                            .as(
                                    "seed %d: %s and %s",
                                    seed, box.part(), boxes.get(j).part())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_inside_of_every_package_is_full_of_what_it_says(LoadKind kind) {
        for (int seed = 0; seed < 2; seed++) {
            Load load = load(kind, longRoom(kind), seed);
            Contents contents = new Contents(parts(load));
            SplittableRandom random = new SplittableRandom(seed);

            for (CargoUnit unit : load.units()) {
                assertThat(contents.allOf(unit.inside(), random))
                        .as("seed %d: %s", seed, unit)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_declaration_is_written_as_customs_want_it(LoadKind kind) {
        for (int seed = 0; seed < 5; seed++) {
            Load load = load(kind, longRoom(kind), seed);

            assertThat(load.goods().isEmpty()).isEqualTo(kind == LoadKind.EMPTY);
            assertThat(load.goods()).allSatisfy(line -> {
                assertThat(line.hs()).matches("[0-9]{6}");
                assertThat(line.packageType()).matches("[A-Z]{2}");
                assertThat(line.packages()).isPositive();
                assertThat(line.description()).startsWith(line.packages() + " ").hasSizeLessThan(120);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_stows_the_same_load(LoadKind kind) {
        assertThat(load(kind, longRoom(kind), 7)).isEqualTo(load(kind, longRoom(kind), 7));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMPTY")
    void no_two_seeds_stow_the_same_load(LoadKind kind) {
        Set<Long> grams = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            grams.add(Math.round(1000 * load(kind, longRoom(kind), seed).grossKg()));
        }

        assertThat(grams).hasSize(SEEDS);
    }

    @Test
    void some_empty_containers_are_swept_and_some_are_not() {
        long swept = IntStream.range(0, SEEDS)
                .filter(seed -> load(LoadKind.EMPTY, DRY_40, seed).objects().isEmpty())
                .count();

        assertThat(swept).isBetween(2L, SEEDS - 4L);
    }

    @ParameterizedTest
    @EnumSource
    void packages_come_from_the_front_to_the_doors(LoadKind kind) {
        List<CargoUnit> units = load(kind, longRoom(kind), 1).units();
        for (int i = 1; i < units.size(); i++) {
            assertThat(units.get(i).inside().endX())
                    .isLessThanOrEqualTo(units.get(i - 1).inside().endX());
        }
    }

    @Test
    void a_room_too_small_to_stow_in_is_refused() {
        assertThatThrownBy(() -> load(LoadKind.BANANAS_PALLETISED, Space.ofAir(0, 0, 0, 3, 2.3, 2.4), 1))
                .hasMessageContaining("5 m x 2 m x 1.8 m, not 3.0 x 2.3 x 2.4");
    }
}
